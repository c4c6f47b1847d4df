namespace Mall.Functions.Orders;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class OrdersNames
{
    public const string Container = "orders";

    public const string Topic = "order.events";
    public const string Created = "order.created";
    public const string Paid = "order.paid";
    public const string Cancelled = "order.cancelled";
    public const string Rejected = "order.rejected";

    /// <summary>All that was paid went back.</summary>
    public const string Refunded = "order.refunded";

    /// <summary>Money of an order is to go back: a part, or all. What became of it is told by the payment.</summary>
    public const string RefundRequested = "order.refund-requested";
    public const string Shipped = "order.shipped";
    public const string Completed = "order.completed";
}
