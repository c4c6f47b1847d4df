using Mall.Functions.Catalog;

namespace Mall.Functions.Carts;

/// <summary>Prices a cart from the current catalogue, never from the client's or the cart's figures.</summary>
internal sealed class CartPricing(ProductStore products)
{
    public async Task<PricedCart> PriceAsync(Cart cart, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(cart.Lines.Select(line => products.FindAsync(line.ProductId, cancellationToken)));
        var byId = found.OfType<Product>().ToDictionary(product => product.ProductId, StringComparer.Ordinal);
        return PricedCart.Of(cart, byId.GetValueOrDefault);
    }
}
