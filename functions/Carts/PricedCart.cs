using System.Text.Json.Serialization;
using Mall.Functions.Catalog;

namespace Mall.Functions.Carts;

/// <summary>A line as the API shows it. <see cref="Warning"/> is the most serious obstacle to buying it.</summary>
public sealed record PricedLine(
    string ProductId,
    string Name,
    Money Price,
    int Quantity,
    Money LineTotal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Warning);

/// <summary>A cart with current prices and stock.</summary>
public sealed record PricedCart(IReadOnlyList<PricedLine> Items, Money Total)
{
    public const string Unavailable = "unavailable";
    public const string InsufficientStock = "insufficient-stock";
    public const string PriceChanged = "price-changed";

    /// <param name="cart">The lines.</param>
    /// <param name="find">The current product, or null if it is no longer sold. Its line then stays, at its old price, but does not count.</param>
    public static PricedCart Of(Cart cart, Func<string, Product?> find)
    {
        var items = cart.Lines.Select(line => PriceLine(line, find(line.ProductId))).ToArray();
        var total = items.Where(item => item.Warning != Unavailable).Aggregate(Money.Zero(Money.DefaultCurrency), (sum, item) => sum + item.LineTotal);
        return new PricedCart(items, total);
    }

    private static PricedLine PriceLine(CartLine line, Product? product)
    {
        var price = product?.Price ?? line.Price;
        return new PricedLine(line.ProductId, product?.Name ?? line.Name, price, line.Quantity, price * line.Quantity, WarningOf(line, product));
    }

    private static string? WarningOf(CartLine line, Product? product) => product switch
    {
        null => Unavailable,
        _ when product.Stock.Available < line.Quantity => InsufficientStock,
        _ when product.Price != line.Price => PriceChanged,
        _ => null,
    };
}
