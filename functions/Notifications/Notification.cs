using System.Text.Json.Serialization;

namespace Mall.Functions.Notifications;

public enum NotificationChannel
{
    Email,
    Sms,

    /// <summary>In the shop: the history is the delivery.</summary>
    Push,

    /// <summary>By Web Push, in the browsers that the user has subscribed.</summary>
    Browser,
}

public enum NotificationStatus
{
    /// <summary>Stored; its task is on the way, or waits for a retry.</summary>
    Queued,

    /// <summary>The server or provider accepted it.</summary>
    Sent,

    /// <summary>All tries failed, or it cannot be sent; <see cref="Notification.Reason"/> says why.</summary>
    Failed,

    /// <summary>In the shop's history.</summary>
    Delivered,
}

/// <summary>One message to a shopper per event and channel: its id is made of both. Document of container <c>notifications</c>, partition <c>userId</c>.</summary>
public sealed record Notification(
    string Id, string UserId, NotificationChannel Channel, string Kind, string Subject, string Body, NotificationStatus Status, DateTimeOffset CreatedAt)
{
    public string Type => "notification";

    public int SchemaVersion => 1;

    /// <summary>The address, if it is not for an account.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }

    /// <summary>Why it failed: a stable word.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>For browsers: the order or product that it is about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? About { get; init; }

    /// <summary>For browsers: not to be sent after this.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? GoodUntil { get; init; }

    /// <summary>For browsers: what push services have said for good, by subscription: accepted, or not. Written while others are tried again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, bool>? Pushed { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    [JsonIgnore]
    public bool IsExternal => Channel is not NotificationChannel.Push;

    /// <summary>An event's notifications, the one in the shop first. Empty if the event has no text.</summary>
    public static IReadOnlyList<Notification> Of(Event @event, string language, IReadOnlyList<NotificationChannel> external) =>
        NotificationText.Of(@event, language) is { } letter
            ? [New(@event, NotificationChannel.Push, letter), .. external.Select(channel => New(@event, channel, letter))]
            : [];

    public static Notification New(Event @event, NotificationChannel channel, Letter letter)
    {
        var status = channel is NotificationChannel.Push ? NotificationStatus.Delivered : NotificationStatus.Queued;
        var notification = new Notification(IdOf(@event, channel), @event.UserId, channel, @event.Name, letter.Subject, letter.Body, status, @event.At);
        if (channel is not NotificationChannel.Browser)
        {
            return notification;
        }

        var facts = @event.DataAs<NotificationFacts>();
        return notification with { About = facts.OrderId ?? facts.ProductId, GoodUntil = @event.At + PushKind.LifetimeOf(@event.Name, facts) };
    }

    public static string IdOf(Event @event, NotificationChannel channel) => Ids.Of(@event.Id, Name(channel));

    public static string Name(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Email => "email",
        NotificationChannel.Sms => "sms",
        NotificationChannel.Browser => "browser",
        _ => "push",
    };

    /// <summary>The task to send it: names it and its owner, but no address. Another user's notification may have the same id, if its sender gave both one key.</summary>
    public Event Task() => Event.Of(NotificationsNames.Tasks, NotificationsNames.Send, Ids.Of(UserId, Id), UserId, CreatedAt, new NotificationTask(Id));
}

/// <summary>The data of the task <c>notification.send</c>.</summary>
public sealed record NotificationTask(string NotificationId);
