namespace Mall.Functions.Carts;

/// <summary>Removes a product from the cart. A missing one is no error: the caller wants it gone, and it is.</summary>
internal sealed class RemoveCartItem(CartAccess access, CartStore carts)
{
    [Anyone]
    [Function(nameof(RemoveCartItem))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/cart/items/{productId}")] HttpRequest request,
        string productId,
        CancellationToken cancellationToken)
    {
        if (!(await access.OfAsync(request, cancellationToken)).Is(out var owner, out var denied))
        {
            return denied.ToResult();
        }

        var changed = await carts.ChangeAsync(owner.CartId, cart => cart.Remove(productId), cancellationToken);
        return changed.Refusal?.ToResult() ?? Results.NoContent();
    }
}
