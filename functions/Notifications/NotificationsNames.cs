namespace Mall.Functions.Notifications;

/// <summary>Names that other systems and stored data know: never rename.</summary>
public static class NotificationsNames
{
    public const string Container = "notifications";

    /// <summary>Subscription of this feature on the topics it listens to.</summary>
    public const string Subscription = "notifications";

    public const string UserEvents = "user.events";
    public const string OrderEvents = "order.events";
}
