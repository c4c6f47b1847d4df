using System.Net;
using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Notifications;

/// <summary>Container <c>notifications</c>: each shopper's history.</summary>
internal sealed class NotificationStore(CosmosDatabase database, Outbox outbox)
{
    private const int MaxShown = 100;

    private Container Notifications => database.Container(NotificationsNames.Container);

    /// <summary>Creates them together, unless they exist: an event delivered twice notifies once. All must be of one event and one user.</summary>
    /// <returns>False if they exist; then nothing is written.</returns>
    public async Task<bool> TryCreateAsync(IReadOnlyList<Notification> notifications, CancellationToken cancellationToken)
    {
        if (notifications.Count == 1)
        {
            return await Notifications.TryCreateAsync(notifications[0], notifications[0].UserId, cancellationToken) is not null;
        }

        var batch = Notifications.CreateTransactionalBatch(new PartitionKey(notifications[0].UserId));
        foreach (var notification in notifications)
        {
            batch.CreateItemStream(CosmosItems.Serialize(notification));
        }

        using var response = await batch.RunAsync(cancellationToken);
        return response.IsSuccessStatusCode || (response.StatusCode == HttpStatusCode.Conflict ? false : throw response.Failure());
    }

    public async Task<Notification?> FindAsync(string userId, string id, CancellationToken cancellationToken) =>
        (await Notifications.FindAsync<Notification>(id, userId, cancellationToken))?.Value;

    /// <summary>Records the outcome. "Sent" is final: a failing second copy of the task changes nothing.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="reason">Why it failed; null: it was sent.</param>
    public Task MarkAsync(Notification notification, string? reason, CancellationToken cancellationToken) =>
        Notifications.TryPatchAsync(
            notification.Id,
            notification.UserId,
            reason is null
                ? [PatchOperation.Set("/status", "sent")]
                : [PatchOperation.Set("/status", "failed"), PatchOperation.Set("/reason", reason)],
            "FROM c WHERE c.status != 'sent'",
            cancellationToken);

    /// <summary>Records for which browsers a notification is done.</summary>
    public Task MarkPushedAsync(Notification notification, IReadOnlyDictionary<string, bool> pushed, CancellationToken cancellationToken) =>
        Notifications.TryPatchAsync(notification.Id, notification.UserId, [PatchOperation.Set("/pushed", pushed)], null, cancellationToken);

    public Task RelayAsync(Notification notification, CancellationToken cancellationToken) =>
        outbox.RelayAsync(NotificationsNames.Container, notification.Id, notification.UserId, notification.Outbox, cancellationToken);

    public Task<(Page<Notification> Page, Refusal? Refusal)> HistoryAsync(string userId, PageRequest page, CancellationToken cancellationToken) =>
        Notifications.PageAsync<Notification>(new QueryDefinition("SELECT * FROM c ORDER BY c.createdAt DESC"), userId, page, cancellationToken);

    /// <summary>A user's notifications in the shop since then, newest first; at most a hundred.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="from">Seconds of the database's clock.</param>
    public async Task<IReadOnlyList<WrittenNotification>> ShownSinceAsync(string userId, long from, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.channel = 'push' AND c._ts >= @from ORDER BY c._ts DESC").WithParameter("@from", from);
        return [.. (await Notifications.ListAsync<Stored>(query, userId, MaxShown, cancellationToken)).Select(stored => stored.Written).Take(MaxShown)];
    }

    /// <summary>One of those; null if this id has none.</summary>
    public async Task<WrittenNotification?> FindShownAsync(string userId, string id, CancellationToken cancellationToken) =>
        (await Notifications.FindAsync<Stored>(id, userId, cancellationToken))?.Value is { Channel: NotificationChannel.Push } stored ? stored.Written : null;

    /// <summary>A notification with its write time from the database.</summary>
    private sealed record Stored(
        string Id, string UserId, NotificationChannel Channel, string Kind, string Subject, string Body, NotificationStatus Status, DateTimeOffset CreatedAt,
        [property: JsonPropertyName("_ts")] long WrittenAt)
    {
        [JsonIgnore]
        public WrittenNotification Written => new(new Notification(Id, UserId, Channel, Kind, Subject, Body, Status, CreatedAt), WrittenAt);
    }

    /// <summary>Deletes all of a user's history.</summary>
    public Task EraseAsync(string userId, CancellationToken cancellationToken) => Notifications.EmptyPartitionAsync(userId, cancellationToken);
}
