using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Notifications;

/// <summary>Erases the notifications of a deleted account. Later changes of its orders are told to nobody.</summary>
internal sealed class EraseNotifications(NotificationStore notifications)
{
    [Function(nameof(EraseNotifications))]
    public Task Run(
        [ServiceBusTrigger(NotificationsNames.UserEvents, NotificationsNames.ErasureSubscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => message.ConsumeAsync(actions, (@event, token) => notifications.EraseAsync(@event.UserId, token), cancellationToken);
}
