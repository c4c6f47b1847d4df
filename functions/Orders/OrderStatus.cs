namespace Mall.Functions.Orders;

public enum OrderStatus
{
    /// <summary>Placed; stock is being reserved.</summary>
    Pending,

    /// <summary>The stock is reserved until <see cref="Order.PayBy"/>.</summary>
    AwaitingPayment,

    Paid,
    Shipped,
    Completed,

    /// <summary>There was not enough stock.</summary>
    Rejected,

    /// <summary>By the shopper, or unpaid in time.</summary>
    Cancelled,

    Refunding,
    Refunded,
}
