namespace Mall.Functions.Orders;

/// <summary>An order that should have moved on by now.</summary>
public sealed record OverdueOrder(string OrderId, string UserId, OrderStatus Status, DateTimeOffset CreatedAt, DateTimeOffset? PayBy)
{
    /// <summary>Reserving takes milliseconds: an order that is pending for longer has no orchestration, or one that fails.</summary>
    public static readonly TimeSpan PendingGrace = TimeSpan.FromSeconds(10);

    /// <summary>How long after its deadline an unpaid order should be cancelled at the latest.</summary>
    public static readonly TimeSpan DueGrace = TimeSpan.FromSeconds(30);

    /// <summary>A stable word.</summary>
    public string Why => Status == OrderStatus.Pending ? "stock-not-reserved" : "deadline-passed";

    /// <summary>Since when it should have moved on.</summary>
    public DateTimeOffset OverdueSince => (Status == OrderStatus.Pending ? CreatedAt + PendingGrace : PayBy + DueGrace) ?? CreatedAt;
}
