#nullable disable // As the real assembly: see ServiceBusException.

using System.Collections.ObjectModel;
using Mall.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>A message as it was received or peeked.</summary>
public class ServiceBusReceivedMessage
{
    internal ServiceBusReceivedMessage()
    {
    }

    public IReadOnlyDictionary<string, object> ApplicationProperties =>
        (IReadOnlyDictionary<string, object>)Properties ?? ReadOnlyDictionary<string, object>.Empty;

    public BinaryData Body { get; internal init; }

    public string ContentType { get; internal init; }

    public string CorrelationId { get; internal init; }

    public string DeadLetterErrorDescription => Property(MessageProperties.DeadLetterErrorDescription);

    public string DeadLetterReason => Property(MessageProperties.DeadLetterReason);

    public string DeadLetterSource { get; internal init; }

    /// <summary>Attempts, this one included.</summary>
    public int DeliveryCount { get; internal init; }

    public long EnqueuedSequenceNumber { get; internal init; }

    public DateTimeOffset EnqueuedTime { get; internal init; }

    public DateTimeOffset ExpiresAt => TimeToLive >= DateTimeOffset.MaxValue - EnqueuedTime ? DateTimeOffset.MaxValue : EnqueuedTime + TimeToLive;

    /// <summary>Moved on by renewing the lock.</summary>
    public DateTimeOffset LockedUntil { get; internal set; }

    public string LockToken => LockTokenGuid.ToString();

    public string MessageId { get; internal init; }

    public string PartitionKey { get; internal init; }

    public string ReplyTo { get; internal init; }

    public string ReplyToSessionId { get; internal init; }

    public DateTimeOffset ScheduledEnqueueTime { get; internal init; }

    public long SequenceNumber { get; internal init; }

    public string SessionId { get; internal init; }

    public ServiceBusMessageState State { get; internal init; }

    public string Subject { get; internal init; }

    public TimeSpan TimeToLive { get; internal init; } = TimeSpan.MaxValue;

    public string To { get; internal init; }

    public string TransactionPartitionKey { get; internal init; }

    /// <summary>When this delivery began: the limit of automatic renewal counts from there.</summary>
    internal DateTimeOffset Delivered { get; init; }

    internal Guid LockTokenGuid { get; init; }

    internal Dictionary<string, object> Properties { get; init; }

    /// <summary>What a copy takes along: null when the time to live is the entity's default.</summary>
    internal TimeSpan? SentTimeToLive => TimeToLive == TimeSpan.MaxValue ? null : TimeToLive;

    public override string ToString() => $"{{MessageId:{MessageId}}}";

    private string Property(string name) => Properties is not null && Properties.TryGetValue(name, out var value) ? value as string : null;
}
