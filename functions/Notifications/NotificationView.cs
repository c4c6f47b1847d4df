namespace Mall.Functions.Notifications;

/// <summary>A notification, as the API shows it.</summary>
internal sealed record NotificationView(
    string Id, NotificationChannel Channel, string Kind, string Subject, string Body, NotificationStatus Status, DateTimeOffset CreatedAt)
{
    public static NotificationView Of(Notification n) => new(n.Id, n.Channel, n.Kind, n.Subject, n.Body, n.Status, n.CreatedAt);
}
