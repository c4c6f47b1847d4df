namespace Mall.Functions.Notifications;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class NotificationsNames
{
    public const string Container = "notifications";

    /// <summary>Subscription of this feature on the topics it listens to.</summary>
    public const string Subscription = "notifications";

    /// <summary>Another one, for accounts that were deleted.</summary>
    public const string ErasureSubscription = "notification-erasure";

    public const string UserEvents = "user.events";
    public const string OrderEvents = "order.events";

    /// <summary>Queue of what has to be sent outside: one message per notification and external channel, and letters that are no facts (codes, mails to the operators).</summary>
    public const string Tasks = "notification.tasks";

    /// <summary>The task to send a notification that is in the history already.</summary>
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
    public const string SeckillOffer = "order.offered";

    /// <summary>What an administrator wrote himself.</summary>
    public const string Message = "message";

    /// <summary>The partition of what is sent to the operators, who need not be users.</summary>
    public const string Operators = "operators";

    /// <summary>Redis: the channel on which an instance says who was told something.</summary>
    public const string StreamsChannel = "notifications.told";

    /// <summary>Application property of a task: which try it is, when it is not the first.</summary>
    public const string Attempt = "attempt";
}
