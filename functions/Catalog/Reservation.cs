namespace Mall.Functions.Catalog;

public enum ReservationState
{
    Reserved,
    Sold,
    Released,
}

/// <summary>Units of one product that one holder (an order, a sale) has taken: a document in the product's partition whose id is the holder's, so there is at most one.</summary>
public sealed record Reservation(string Id, string ProductId, int Quantity, ReservationState State)
{
    public string Type => "reservation";

    public int SchemaVersion => 1;
}
