namespace Mall.Functions.Carts;

internal sealed class EmptyCart(CartAccess access, CartStore carts)
{
    [Anyone]
    [Function(nameof(EmptyCart))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/cart")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!(await access.OfAsync(request, cancellationToken)).Is(out var owner, out var denied))
        {
            return denied.ToResult();
        }

        var changed = await carts.ChangeAsync(owner.CartId, cart => cart.Clear(), cancellationToken);
        return changed.Refusal?.ToResult() ?? Results.NoContent();
    }
}
