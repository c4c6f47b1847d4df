using System.Text.Json.Serialization;
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
    /// <summary>Written down; its task is on the way, or waits for another try.</summary>
    Queued,

    /// <summary>The mail server or the provider took it.</summary>
    Sent,

    /// <summary>It was tried often enough, or there is no way to send it; <see cref="Notification.Reason"/> says why.</summary>
    Failed,

    /// <summary>It is where it should be.</summary>
    Delivered,
}

/// <summary>What a shopper is told, one per event and channel: the id is made of both. Document of container <c>notifications</c>, partition <c>userId</c>.</summary>
public sealed record Notification(
    string Id, string UserId, NotificationChannel Channel, string Kind, string Subject, string Body, NotificationStatus Status, DateTimeOffset CreatedAt) : IHasOutbox
{
    public string Type => "notification";

    public int SchemaVersion => 1;

    /// <summary>Where it goes, for one that is to no account.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }

    /// <summary>Why it failed: a stable word.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    [JsonIgnore]
    public bool IsExternal => Channel is not NotificationChannel.Push;

    /// <summary>The notifications of an event, first the one in the shop; none for an event that nobody is told of.</summary>
    public static IReadOnlyList<Notification> Of(Event @event, string language, IReadOnlyList<NotificationChannel> external) =>
        NotificationText.Of(@event, language) is { } letter
            ? [New(@event, NotificationChannel.Push, letter), .. external.Select(channel => New(@event, channel, letter))]
            : [];

    public static Notification New(Event @event, NotificationChannel channel, Letter letter) => new(
        IdOf(@event, channel),
        @event.UserId,
        channel,
        @event.Name,
        letter.Subject,
        letter.Body,
        channel is NotificationChannel.Push ? NotificationStatus.Delivered : NotificationStatus.Queued,
        @event.At);

    public static string IdOf(Event @event, NotificationChannel channel) => Ids.Of(@event.Id, Name(channel));

    public static string Name(NotificationChannel channel) => channel switch
    {
        NotificationChannel.Email => "email",
        NotificationChannel.Sms => "sms",
        _ => "push",
    };

    /// <summary>The task to send it: names it and its owner, and nobody's address.</summary>
    public Event Task() => Event.Of(NotificationsNames.Tasks, NotificationsNames.Send, Id, UserId, CreatedAt, new NotificationTask(Id));
}

/// <summary>The data of the task <c>notification.send</c>.</summary>
public sealed record NotificationTask(string NotificationId);
