using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;

namespace Mall.Functions.Notifications;

/// <summary>The queue <c>notification.tasks</c>, for sending.</summary>
internal sealed class NotificationTasks(ServiceBusClient client, EventPublisher publisher, TimeProvider time) : IAsyncDisposable
{
    private readonly ServiceBusSender _sender = client.CreateSender(NotificationsNames.Tasks);

    /// <summary>Has notifications sent that are queued. Telling it twice is the same task.</summary>
    public Task SendAsync(IEnumerable<Notification> notifications, CancellationToken cancellationToken) =>
        publisher.PublishAsync(notifications.Select(notification => notification.Task()), cancellationToken);

    /// <summary>Puts a copy of a task into the queue that appears after <paramref name="delay"/>. The copy has an id of its own, or it would be swallowed as a duplicate
    /// of the first; but the same one if this is done twice.</summary>
    public Task RetryAsync(ServiceBusReceivedMessage message, Event task, int attempt, TimeSpan delay, CancellationToken cancellationToken)
    {
        var copy = new ServiceBusMessage(message.Body)
        {
            MessageId = Ids.Copy(task.Id, $"{attempt}"),
            Subject = message.Subject,
            ContentType = message.ContentType,
            ScheduledEnqueueTime = time.GetUtcNow() + delay,
            ApplicationProperties = { [NotificationsNames.Attempt] = attempt },
        };
        MessageTraces.Stamp(copy, task.TraceParent);
        return _sender.SendMessageAsync(copy, cancellationToken);
    }

    public ValueTask DisposeAsync() => _sender.DisposeAsync();
}
