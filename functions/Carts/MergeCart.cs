namespace Mall.Functions.Carts;

/// <summary>Merges the header's anonymous cart into the caller's, and returns that. A repetition adds nothing.</summary>
internal sealed class MergeCart(CartAccess access, CartStore carts, CartPricing pricing)
{
    [Shopper]
    [Function(nameof(MergeCart))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/cart/merge")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!(await access.OfAsync(request, cancellationToken)).Is(out var owner, out var refusal))
        {
            return refusal.ToResult();
        }

        if (owner.AnonymousId is not { } anonymousId)
        {
            return CartErrors.InvalidCartId.ToResult();
        }

        return (await carts.MergeAsync(owner.CartId, anonymousId, cancellationToken)).Is(out var cart, out refusal)
            ? Results.Json(await pricing.PriceAsync(cart, cancellationToken), Json.Options)
            : refusal.ToResult();
    }
}
