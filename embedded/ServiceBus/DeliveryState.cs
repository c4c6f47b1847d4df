using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>What the broker adds to a stored message when it hands it out. Times are UTC ticks, 0 for none.</summary>
internal readonly struct DeliveryState
{
    public long SequenceNumber { get; init; }

    public long EnqueuedSequenceNumber { get; init; }

    public long EnqueuedTime { get; init; }

    /// <summary>Ticks of a span.</summary>
    public long TimeToLive { get; init; }

    public long LockedUntil { get; init; }

    public long Delivered { get; init; }

    public Guid LockToken { get; init; }

    public int DeliveryCount { get; init; }

    public ServiceBusMessageState State { get; init; }

    public string? DeadLetterSource { get; init; }

    /// <summary>Encoded application properties that replace those of the sender: what an abandon or a dead-lettering changed.</summary>
    public byte[]? Overlay { get; init; }
}
