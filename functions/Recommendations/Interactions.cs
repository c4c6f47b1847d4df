using System.Text.Json.Serialization;

namespace Mall.Functions.Recommendations;

/// <summary>What a shopper did with one product: when he last paid for it and when he last put it into his cart, in Unix seconds.</summary>
public sealed record Interaction(
    string ProductId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Bought = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? InCart = null)
{
    /// <summary>A purchase says more than a cart.</summary>
    public const float OfPurchase = 1, OfCart = 0.4f;

    /// <summary>An interaction counts half after this time.</summary>
    public static readonly TimeSpan HalfLife = TimeSpan.FromDays(60);

    [JsonIgnore]
    public long LastAt => Math.Max(Bought ?? 0, InCart ?? 0);

    /// <summary>How much it says at a moment: above 0, at most 1. Less with time.</summary>
    public float WeightAt(DateTimeOffset now) => Math.Max(Decayed(OfPurchase, Bought, now), Decayed(OfCart, InCart, now));

    private static float Decayed(float weight, long? at, DateTimeOffset now) =>
        at is { } time ? weight * float.Exp2(-Math.Max(0, now.ToUnixTimeSeconds() - time) / (float)HalfLife.TotalSeconds) : 0;
}

/// <summary>A shopper's interactions: one document, its id is its partition. Only last times are kept, so an event that comes twice, late or out of order changes nothing that it should
/// not.</summary>
public sealed record Interactions
{
    /// <summary>Of more products the oldest are forgotten, those that were never bought first.</summary>
    public const int MaxProducts = 500;

    public required string Id { get; init; }

    /// <summary>By the last time, the newest first.</summary>
    public required IReadOnlyList<Interaction> Products { get; init; }

    public int SchemaVersion => 1;

    public static Interactions None(string userId) => new() { Id = userId, Products = [] };

    /// <summary>The same object if nothing is new.</summary>
    public Interactions WithBought(IEnumerable<string> productIds, DateTimeOffset at) =>
        With(productIds, at, (known, time) => known.Bought >= time ? known : known with { Bought = time });

    /// <summary>The same object if nothing is new.</summary>
    public Interactions WithInCart(IEnumerable<string> productIds, DateTimeOffset at) =>
        With(productIds, at, (known, time) => known.InCart >= time ? known : known with { InCart = time });

    private Interactions With(IEnumerable<string> productIds, DateTimeOffset at, Func<Interaction, long, Interaction> change)
    {
        var products = Products.ToDictionary(known => known.ProductId, StringComparer.Ordinal);
        var isNew = false;
        foreach (var productId in productIds)
        {
            var known = products.GetValueOrDefault(productId) ?? new Interaction(productId);
            products[productId] = change(known, at.ToUnixTimeSeconds());
            isNew |= products[productId] != known;
        }

        return isNew ? this with { Products = [.. Kept(products.Values).OrderByDescending(known => known.LastAt).ThenBy(known => known.ProductId, StringComparer.Ordinal)] } : this;
    }

    private static IEnumerable<Interaction> Kept(IEnumerable<Interaction> products) =>
        products.OrderByDescending(known => known.Bought ?? 0).ThenByDescending(known => known.InCart ?? 0).ThenBy(known => known.ProductId, StringComparer.Ordinal).Take(MaxProducts);
}
