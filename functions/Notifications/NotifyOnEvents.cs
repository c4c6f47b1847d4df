using System.Text.Json;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Notifications;

/// <summary>Turns events into notifications, in batches: one in the shop, and one per external channel of the user, which <see cref="DeliverNotifications"/> sends. An unreadable message is
/// dead-lettered at once with the reason; another failure is delivered again. The trigger completes the rest.</summary>
internal sealed partial class NotifyOnEvents(EventNotifications notifications, Addressees addresses, ILogger<NotifyOnEvents> logger)
{
    private const int AtOnce = 8;

    [Function("NotifyOnOrderEvents")]
    public Task OnOrderEvents(
        [ServiceBusTrigger(NotificationsNames.OrderEvents, NotificationsNames.Subscription, Connection = ServiceBusConnection.Setting, IsBatched = true, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => NotifyAsync(messages, actions, cancellationToken);

    [Function("NotifyOnUserEvents")]
    public Task OnUserEvents(
        [ServiceBusTrigger(NotificationsNames.UserEvents, NotificationsNames.Subscription, Connection = ServiceBusConnection.Setting, IsBatched = true, AutoCompleteMessages = true)]
        ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) => NotifyAsync(messages, actions, cancellationToken);

    private async Task NotifyAsync(ServiceBusReceivedMessage[] messages, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        var events = new List<(ServiceBusReceivedMessage Message, Event Event)>(messages.Length);
        foreach (var message in messages)
        {
            try
            {
                events.Add((message, Event.Read(message.Body)));
            }
            catch (JsonException e)
            {
                await message.DeadLetterAsync(e, actions, cancellationToken);
            }
        }

        var addressees = await addresses.FindAsync(events.Select(one => one.Event.UserId), cancellationToken);
        await Parallel.ForEachAsync(events, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (one, token) =>
        {
            try
            {
                await notifications.TellAsync(one.Event, addressees[one.Event.UserId], token);
            }
            catch (JsonException e)
            {
                await one.Message.DeadLetterAsync(e, actions, token);
            }
            catch (Exception e) when (!token.IsCancellationRequested)
            {
                LogFailed(e, one.Event.Id);
                await actions.AbandonMessageAsync(one.Message, cancellationToken: token);
            }
        });
    }

    [LoggerMessage(86, LogLevel.Warning, "Nobody could be told of the event {Event} now; it is delivered again.")]
    private partial void LogFailed(Exception e, string @event);
}
