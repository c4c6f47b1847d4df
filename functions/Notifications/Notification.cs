using Mall.Functions.Platform;

namespace Mall.Functions.Notifications;

public enum NotificationChannel
{
    Email,
    Sms,

    /// <summary>In the shop itself: the history is the delivery.</summary>
    Push,
}

public enum NotificationStatus
{
    Delivered,
}

/// <summary>What a shopper is told, one per event and channel: the id is made of both. Document of container <c>notifications</c>, partition <c>userId</c>.</summary>
public sealed record Notification(
    string Id, string UserId, NotificationChannel Channel, string Kind, string Subject, string Body, NotificationStatus Status, DateTimeOffset CreatedAt)
{
    public string Type => "notification";

    public int SchemaVersion => 1;

    /// <summary>Null for an event that nobody is told of.</summary>
    public static Notification? Of(Event @event)
    {
        if (NotificationText.Of(@event) is not var (subject, body))
        {
            return null;
        }

        const NotificationChannel channel = NotificationChannel.Push;
        return new Notification($"{@event.Id}.push", @event.UserId, channel, @event.Name, subject, body, NotificationStatus.Delivered, @event.At);
    }
}
