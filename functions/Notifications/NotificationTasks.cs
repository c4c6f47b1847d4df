using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Notifications;

/// <summary>Sends to the queue <c>notification.tasks</c>.</summary>
internal sealed class NotificationTasks(ServiceBusClient client, EventPublisher publisher, TimeProvider time) : IAsyncDisposable
{
    private readonly ServiceBusSender _sender = client.CreateSender(NotificationsNames.Tasks);

    /// <summary>Enqueues queued notifications for sending. Repeated, it is the same task.</summary>
    public Task SendAsync(IEnumerable<Notification> notifications, CancellationToken cancellationToken) =>
        publisher.PublishAsync(notifications.Select(notification => notification.Task()), cancellationToken);

    /// <summary>Enqueues a copy of a task that appears after <paramref name="delay"/>. The copy needs its own id, or it is dropped as a duplicate of the first; repeated, it gets the same
    /// one.</summary>
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
