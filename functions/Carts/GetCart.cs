namespace Mall.Functions.Carts;

/// <summary>The cart with current prices. If a logged-in caller still names an anonymous cart, it is merged first: a page that asks for the cart after the log-in need not know of merging.</summary>
internal sealed class GetCart(CartAccess access, CartStore carts, CartPricing pricing)
{
    [Anyone]
    [Function(nameof(GetCart))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/cart")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!(await access.OfAsync(request, cancellationToken)).Is(out var owner, out var refusal))
        {
            return refusal.ToResult();
        }

        var found = owner.AnonymousId is { } anonymousId
            ? await carts.MergeAsync(owner.CartId, anonymousId, cancellationToken)
            : await carts.FindAsync(owner.CartId, cancellationToken);
        return found.Is(out var cart, out refusal)
            ? Results.Json(await pricing.PriceAsync(cart, cancellationToken), Json.Options)
            : refusal.ToResult();
    }
}
