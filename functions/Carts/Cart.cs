using Mall.Functions.Platform;

namespace Mall.Functions.Carts;

/// <summary>One product in a cart. Name and price are those of the moment when the shopper last put it there: the price is shown live, but a change is
/// pointed out, and a product that is gone still has a name.</summary>
public sealed record CartLine(string ProductId, int Quantity, string Name, Money Price);

/// <summary>What a shopper means to buy. It reserves nothing. Every change gives a new cart; a change that changes nothing gives the same one.</summary>
public sealed record Cart
{
    public const int MaxLines = 100;

    /// <summary>As many units of one product as an order takes.</summary>
    public const int MaxQuantity = 999;

    /// <summary>The user's id: one cart each.</summary>
    public required string Id { get; init; }

    /// <summary>In the order in which the products were first put in.</summary>
    public required IReadOnlyList<CartLine> Lines { get; init; }

    public int SchemaVersion { get; init; } = 1;

    public static Cart Empty(string id) => new() { Id = id, Lines = [] };

    /// <summary>Sets the quantity of a product, and remembers what it was called and cost.</summary>
    public Outcome<Cart> Put(CartLine line)
    {
        if (line.Quantity is < 1 or > MaxQuantity)
        {
            return CartErrors.InvalidQuantity;
        }

        var at = IndexOf(line.ProductId);
        if (at < 0)
        {
            return Lines.Count >= MaxLines ? CartErrors.Full : this with { Lines = [.. Lines, line] };
        }

        return Lines[at] == line ? this : this with { Lines = [.. Lines.Take(at), line, .. Lines.Skip(at + 1)] };
    }

    public Cart Remove(string productId) => IndexOf(productId) < 0 ? this : this with { Lines = [.. Lines.Where(line => line.ProductId != productId)] };

    public Cart Clear() => Lines.Count == 0 ? this : this with { Lines = [] };

    /// <summary>Takes out what was ordered; what was put in since then stays.</summary>
    public Cart RemoveOrdered(IEnumerable<(string ProductId, int Quantity)> ordered)
    {
        var quantities = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (productId, quantity) in ordered)
        {
            quantities[productId] = quantities.GetValueOrDefault(productId) + quantity;
        }

        return Lines.Any(line => quantities.ContainsKey(line.ProductId))
            ? this with { Lines = [.. Lines.Select(Reduced).Where(line => line.Quantity > 0)] }
            : this;

        CartLine Reduced(CartLine line) => line with { Quantity = line.Quantity - quantities.GetValueOrDefault(line.ProductId) };
    }

    private int IndexOf(string productId)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            if (Lines[i].ProductId == productId)
            {
                return i;
            }
        }

        return -1;
    }
}
