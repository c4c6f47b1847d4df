using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Notifications;

/// <summary>Erases all that somebody was told whose account was deleted. What happens to his orders later is told to nobody.</summary>
internal sealed class EraseNotifications(NotificationStore notifications)
{
    [Function(nameof(EraseNotifications))]
    public async Task Run(
        [ServiceBusTrigger(NotificationsNames.UserEvents, NotificationsNames.ErasureSubscription, Connection = ServiceBusConnection.Setting, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        string userId;
        try
        {
            userId = Event.Read(message.Body).UserId;
        }
        catch (JsonException e)
        {
            await actions.DeadLetterMessageAsync(message, deadLetterReason: "malformed", deadLetterErrorDescription: e.Message, cancellationToken: cancellationToken);
            return;
        }

        await notifications.EraseAsync(userId, cancellationToken);
        await actions.CompleteMessageAsync(message, cancellationToken);
    }
}
