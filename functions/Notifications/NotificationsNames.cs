namespace Mall.Functions.Notifications;

/// <summary>Names in other systems and stored data: never rename.</summary>
public static class NotificationsNames
{
    public const string Container = "notifications";

    /// <summary>This feature's subscription on its topics.</summary>
    public const string Subscription = "notifications";

    /// <summary>Another one, for deleted accounts.</summary>
    public const string ErasureSubscription = "notification-erasure";

    public const string UserEvents = "user.events";
    public const string OrderEvents = "order.events";

    /// <summary>Queue of messages to send outside: one per notification and external channel, and messages that are no events (codes, mails to the operators).</summary>
    public const string Tasks = "notification.tasks";

    /// <summary>The task to send a notification that is already in the history.</summary>
    public const string Send = "notification.send";

    public const string PasswordReset = "user.password-reset";
    public const string Verification = "user.verification";
    public const string StockLow = "product.stock.low";

    public const string Registered = "user.registered";
    public const string OrderCreated = "order.created";
    public const string OrderPaid = "order.paid";
    public const string OrderCancelled = "order.cancelled";
    public const string OrderRejected = "order.rejected";
    public const string OrderShipped = "order.shipped";
    public const string OrderCompleted = "order.completed";
    public const string OrderRefunded = "order.refunded";
    public const string PaymentRefunded = "order.payment-refunded";
    public const string RefundRequested = "order.refund-requested";
    public const string RefundSucceeded = "order.refund-succeeded";
    public const string RefundFailed = "order.refund-failed";
    public const string SeckillOffer = "order.offered";

    /// <summary>An administrator's own message.</summary>
    public const string Message = "message";

    /// <summary>The partition of messages to the operators, who need not be users.</summary>
    public const string Operators = "operators";

    /// <summary>Id and partition of the document that counts text messages.</summary>
    public const string SmsBudget = "sms-budget";

    /// <summary>Redis channel on which an instance announces a notified user.</summary>
    public const string StreamsChannel = "notifications.told";

    /// <summary>Application property of a task: the number of the try, from the second on.</summary>
    public const string Attempt = "attempt";
}
