using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>One namespace: its queues, topics and subscriptions.</summary>
internal abstract class Broker
{
    /// <summary>The service's limit for one message, and for what is sent together (standard tier).</summary>
    public const int MaxMessageBytes = 256 * 1024;

    public abstract ValueTask SendAsync(string path, IReadOnlyList<EncodedMessage> messages);

    public abstract ValueTask<IReadOnlyList<long>> ScheduleAsync(string path, IReadOnlyList<EncodedMessage> messages, DateTimeOffset at);

    public abstract ValueTask CancelScheduledAsync(string path, IReadOnlyList<long> sequenceNumbers);

    public abstract ValueTask<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        string path, int maxMessages, TimeSpan maxWait, bool delete, CancellationToken cancellationToken);

    public abstract ValueTask<IReadOnlyList<ServiceBusReceivedMessage>> PeekAsync(string path, int maxMessages, long fromSequenceNumber);

    public abstract ValueTask CompleteAsync(string path, Guid lockToken);

    public abstract ValueTask AbandonAsync(string path, Guid lockToken, IDictionary<string, object>? propertiesToModify);

    public abstract ValueTask DeadLetterAsync(
        string path, Guid lockToken, IDictionary<string, object>? propertiesToModify, string? reason, string? description);

    public abstract DateTimeOffset RenewLock(string path, Guid lockToken);
}
