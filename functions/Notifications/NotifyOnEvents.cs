using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Notifications;

/// <summary>Turns events into notifications: one in the shop, and one for each external channel of the user, which <see cref="DeliverNotifications"/> sends. A message
/// that cannot be read is dead-lettered at once with the reason; anything else that fails is delivered again.</summary>
internal sealed class NotifyOnEvents(NotificationStore notifications, Addressees addresses, ExternalChannels channels, NotificationTasks tasks, NotificationStreams streams)
{
    [Function("NotifyOnOrderEvents")]
    public Task OnOrderEvent(
        [ServiceBusTrigger(NotificationsNames.OrderEvents, NotificationsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, NotifyAsync, cancellationToken);

    [Function("NotifyOnUserEvents")]
    public Task OnUserEvent(
        [ServiceBusTrigger(NotificationsNames.UserEvents, NotificationsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, NotifyAsync, cancellationToken);

    private async Task NotifyAsync(Event @event, CancellationToken cancellationToken)
    {
        var addressee = await addresses.FindAsync(@event.UserId, cancellationToken);
        var told = addressee.IsDeleted ? [] : Notification.Of(@event, addressee.Language, channels.Of(addressee));
        if (told.Count > 0)
        {
            // The event stays in its queue until the tasks are in theirs.
            var queued = await notifications.TryCreateAsync(told, cancellationToken) ? told.Where(n => n.IsExternal) : await QueuedAsync(told, cancellationToken);
            await tasks.SendAsync(queued, cancellationToken);
            await streams.TellAsync(told[0].UserId);
        }
    }

    /// <summary>The event was here before. What it led to then counts: the user's channels may be others today.</summary>
    private async Task<IEnumerable<Notification>> QueuedAsync(IReadOnlyList<Notification> told, CancellationToken cancellationToken)
    {
        var queued = new List<Notification>();
        foreach (var wanted in told.Where(n => n.IsExternal))
        {
            if (await notifications.FindAsync(wanted.UserId, wanted.Id, cancellationToken) is { Status: NotificationStatus.Queued } left)
            {
                queued.Add(left);
            }
        }

        return queued;
    }
}
