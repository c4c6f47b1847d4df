using Mall.Functions.Catalog;
using Mall.Functions.Traffic;

namespace Mall.Functions.Carts;

/// <summary>Sets a product's quantity in the cart. More than the stock is allowed, with a warning: a cart reserves nothing.</summary>
internal sealed class PutCartItem(CartAccess access, CartStore carts, ProductStore products, CartPricing pricing, TrafficCounts traffic)
{
    private sealed record Request(int? Quantity)
    {
        public Refusal? Validate() => Quantity is >= 1 and <= Cart.MaxQuantity ? null : CartErrors.InvalidQuantity;
    }

    [Anyone]
    [Function(nameof(PutCartItem))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/cart/items/{productId}")] HttpRequest request,
        string productId,
        CancellationToken cancellationToken)
    {
        if (!(await access.OfAsync(request, cancellationToken)).Is(out var owner, out var denied))
        {
            return denied.ToResult();
        }

        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(productId) || await products.FindAsync(productId, cancellationToken) is not { } product)
        {
            return CatalogErrors.ProductNotFound.ToResult();
        }

        var line = new CartLine(productId, body.Value!.Quantity!.Value, product.Name, product.Price);
        var wasEmpty = false;
        var changed = await carts.ChangeAsync(
            owner.CartId,
            cart =>
            {
                wasEmpty = cart.Lines.Count == 0;
                return cart.Put(line);
            },
            cancellationToken);
        if (!changed.Is(out var cart, out var refusal))
        {
            return refusal.ToResult();
        }

        if (wasEmpty)
        {
            traffic.AddCart();
        }

        return Results.Json(await pricing.PriceAsync(cart, cancellationToken), Json.Options);
    }
}
