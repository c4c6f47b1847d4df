using System.Text.Json.Serialization;

namespace Mall.Functions.Catalog;

public enum ReservationState
{
    Reserved,
    Sold,
    Released,
}

/// <summary>Units of one product that one holder (an order, a sale) has taken: a document in the product's partition whose id is the holder's, so there is at most one. Once settled it only
/// prevents a repetition, and expires after <see cref="SettledTtl"/>.</summary>
public sealed record Reservation(string Id, string ProductId, int Quantity, ReservationState State)
{
    /// <summary>Seconds; 90 days, far longer than any retry. A message is given up after 14 days, and an order may wait 30 days for its payment.</summary>
    public const int SettledTtl = 90 * 24 * 60 * 60;

    public string Type => "reservation";

    public int SchemaVersion => 1;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Ttl => State == ReservationState.Reserved ? null : SettledTtl;
}
