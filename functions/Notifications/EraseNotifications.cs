using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Notifications;

/// <summary>Erases all that somebody was told whose account was deleted. What happens to his orders later is told to nobody.</summary>
internal sealed class EraseNotifications(NotificationStore notifications)
{
    [Function(nameof(EraseNotifications))]
    public Task Run(
        [ServiceBusTrigger(NotificationsNames.UserEvents, NotificationsNames.ErasureSubscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, token) => notifications.EraseAsync(@event.UserId, token), cancellationToken);
}
