using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Notifications;

/// <summary>Container <c>notifications</c>: the history of every shopper.</summary>
internal sealed class NotificationStore(CosmosDatabase database)
{
    private Container Notifications => database.Container(NotificationsNames.Container);

    /// <summary>Writes it down unless it is there: an event that is delivered twice is told once.</summary>
    public Task CreateOnceAsync(Notification notification, CancellationToken cancellationToken) =>
        Notifications.TryCreateAsync(notification, notification.UserId, cancellationToken);

    public Task<(Page<Notification> Page, Refusal? Refusal)> HistoryAsync(string userId, PageRequest page, CancellationToken cancellationToken) =>
        Notifications.PageAsync<Notification>(new QueryDefinition("SELECT * FROM c ORDER BY c.createdAt DESC"), userId, page, cancellationToken);
}
