using System.Text.Json.Serialization;

namespace Mall.Functions.Carts;

/// <summary>One product in a cart. Name and price are from when the shopper last put it there: the page shows the live price but points out a change, and a product that is gone still has a
/// name.</summary>
public sealed record CartLine(string ProductId, int Quantity, string Name, Money Price);

/// <summary>Data of <c>cart.items-added</c>.</summary>
public sealed record CartItemsAdded(IReadOnlyList<string> ProductIds);

/// <summary>A shopper's intended purchase. It reserves nothing. Every change gives a new cart; an empty change gives the same one.</summary>
public sealed record Cart
{
    public const int MaxLines = 100;

    /// <summary>The most units of one product in an order.</summary>
    public const int MaxQuantity = 999;

    /// <summary>How many orders and merged carts it remembers: more than one cart sees at the same time, few enough to stay small.</summary>
    public const int Remembered = 20;

    /// <summary>The user's id: one cart each; or an anonymous one (see <c>AnonymousCart</c>).</summary>
    public required string Id { get; init; }

    /// <summary>In the order in which the products were first added.</summary>
    public required IReadOnlyList<CartLine> Lines { get; init; }

    public int SchemaVersion { get; init; } = 1;

    /// <summary>The last orders whose lines were removed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Ordered { get; init; }

    /// <summary>The last rejected orders: their lines are no longer removed, or are back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? GivenBack { get; init; }

    /// <summary>The last anonymous carts merged into it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Merged { get; init; }

    /// <summary>The user who took this anonymous cart; nothing can be added any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MergedInto { get; init; }

    /// <summary>Seconds after its last change until the database deletes it; null for a user's, which stays.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Ttl { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    public static Cart Empty(string id) => new() { Id = id, Lines = [] };

    /// <summary>Sets a product's quantity, and records its name and price.</summary>
    public Outcome<Cart> Put(CartLine line)
    {
        if (MergedInto is not null)
        {
            return CartErrors.Merged;
        }

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

    /// <summary>Removes the ordered units, once per order; later additions stay.</summary>
    public Cart RemoveOrdered(string orderId, IEnumerable<(string ProductId, int Quantity)> ordered)
    {
        if (Ordered?.Contains(orderId) is true || GivenBack?.Contains(orderId) is true)
        {
            return this;
        }

        var quantities = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (productId, quantity) in ordered)
        {
            quantities[productId] = quantities.GetValueOrDefault(productId) + quantity;
        }

        return Lines.Any(line => quantities.ContainsKey(line.ProductId))
            ? this with { Lines = [.. Lines.Select(Reduced).Where(line => line.Quantity > 0)], Ordered = Remember(Ordered, orderId) }
            : this;

        CartLine Reduced(CartLine line) => line with { Quantity = line.Quantity - quantities.GetValueOrDefault(line.ProductId) };
    }

    /// <summary>After a rejected order: if its lines were removed they come back, once, beside later additions; if not, they stay in. Quantities are added as in <see cref="Merge"/>.</summary>
    public Cart GiveBack(string orderId, IReadOnlyList<CartLine> ordered) => GivenBack?.Contains(orderId) is true ? this : this with
    {
        Lines = Ordered?.Contains(orderId) is true ? With(ordered) : Lines,
        GivenBack = Remember(GivenBack, orderId),
    };

    /// <summary>The products that are in it and were not in an earlier one.</summary>
    public IReadOnlyList<string> AddedSince(Cart before) => [.. Lines.Where(line => before.IndexOf(line.ProductId) < 0).Select(line => line.ProductId)];

    /// <summary>Keeps an event that could not be sent. Of very many the oldest are dropped: they only say what shoppers like.</summary>
    public Cart Owing(Event @event) => this with { Outbox = [.. (Outbox ?? []).TakeLast(Remembered - 1), @event] };

    /// <summary>Gives an anonymous cart to the first user who asks. Asking again as that user changes nothing.</summary>
    public Outcome<Cart> GiveTo(string userId) => MergedInto switch
    {
        null => this with { MergedInto = userId },
        _ when MergedInto == userId => this,
        _ => CartErrors.Merged,
    };

    /// <summary>Merges the lines of an anonymous cart, once per cart. Quantities of the same product are added, up to a line's maximum; lines beyond a cart's maximum are left out.</summary>
    public Cart Merge(Cart other) => Merged?.Contains(other.Id) is true ? this : this with { Lines = With(other.Lines), Merged = Remember(Merged, other.Id) };

    private List<CartLine> With(IReadOnlyList<CartLine> others)
    {
        var lines = new List<CartLine>(Lines);
        foreach (var line in others)
        {
            var at = lines.FindIndex(own => own.ProductId == line.ProductId);
            if (at >= 0)
            {
                lines[at] = lines[at] with { Quantity = Math.Min(MaxQuantity, lines[at].Quantity + line.Quantity) };
            }
            else if (lines.Count < MaxLines)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static IReadOnlyList<string> Remember(IReadOnlyList<string>? earlier, string id) => [.. (earlier ?? []).TakeLast(Remembered - 1), id];

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
