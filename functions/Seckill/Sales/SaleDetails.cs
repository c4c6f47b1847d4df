using System.Text.Json.Serialization;

namespace Mall.Functions.Seckill;

/// <summary>A sale on the wire. <see cref="Available"/>: units left to win; null while nobody knows. <see cref="NeedsChallenge"/>: whoever wants to win solves
/// a challenge first. <see cref="NeedsSignature"/>: and signs the request, which only native clients do.</summary>
public sealed record SaleDetails(
    string Id,
    string ProductId,
    string ProductName,
    Money Price,
    long Stock,
    int PerBuyerLimit,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    SaleState State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Available,
    DateTimeOffset ServerTime,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool NeedsChallenge = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool NeedsSignature = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Buckets = null)
{
    /// <param name="free">Units left in the gate; null when it was not asked or does not know.</param>
    public static SaleDetails Of(Sale sale, DateTimeOffset now, long? free = null) => new(
        sale.Id, sale.ProductId, sale.ProductName, sale.Price, sale.Initial + sale.Restocked, sale.PerBuyerLimit, sale.StartsAt, sale.EndsAt,
        sale.StateAt(now, free), Math.Max(0, free ?? sale.Available), now, Buckets: sale.Buckets);

    /// <summary>The same while Redis does not answer: nobody knows how many units are left.</summary>
    public static SaleDetails WithoutGate(Sale sale, DateTimeOffset now) => Of(sale, now) with { Available = null };
}
