using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Notifications;

/// <summary>Turns events into notifications. A message that cannot be read is dead-lettered at once with the reason; anything else that fails is delivered again.</summary>
internal sealed class NotifyOnEvents(NotificationStore notifications)
{
    [Function("NotifyOnOrderEvents")]
    public Task OnOrderEvent(
        [ServiceBusTrigger(NotificationsNames.OrderEvents, NotificationsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => NotifyAsync(message, actions, cancellationToken);

    [Function("NotifyOnUserEvents")]
    public Task OnUserEvent(
        [ServiceBusTrigger(NotificationsNames.UserEvents, NotificationsNames.Subscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => NotifyAsync(message, actions, cancellationToken);

    private async Task NotifyAsync(ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        Notification? notification;
        try
        {
            notification = Notification.Of(Event.Read(message.Body));
        }
        catch (JsonException e)
        {
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "malformed", deadLetterErrorDescription: e.Message, cancellationToken: cancellationToken);
            return;
        }

        if (notification is not null)
        {
            await notifications.CreateOnceAsync(notification, cancellationToken);
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }
}
