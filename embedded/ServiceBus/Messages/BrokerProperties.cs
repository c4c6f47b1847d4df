namespace Mall.Embedded.ServiceBus;

/// <summary>What the broker adds to a message that it hands out. Times are UTC ticks, 0 for none.</summary>
internal readonly struct BrokerProperties
{
    public long SequenceNumber { get; init; }

    /// <summary>Sequence number in the topic.</summary>
    public long EnqueuedSequenceNumber { get; init; }

    public long EnqueuedTime { get; init; }

    /// <summary>Duration in ticks: the shortest of the sender's and the entities'; 0 for none.</summary>
    public long TimeToLive { get; init; }

    public long LockedUntil { get; init; }

    /// <summary>The start of this delivery.</summary>
    public long DeliveredTime { get; init; }

    public Guid LockToken { get; init; }

    /// <summary>Deliveries so far, including this one.</summary>
    public int DeliveryCount { get; init; }

    public bool IsScheduled { get; init; }

    /// <summary>Application properties that a dead-lettering added, as an encoded AMQP map. They replace the sender's; null for none.</summary>
    public byte[]? Overlay { get; init; }
}
