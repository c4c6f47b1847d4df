namespace Mall.Embedded.ServiceBus;

/// <summary>What the broker adds to a stored message when it hands it out. Times are UTC ticks, 0 for none.</summary>
internal readonly struct BrokerProperties
{
    public long SequenceNumber { get; init; }

    /// <summary>The topic's number of a subscription's message.</summary>
    public long EnqueuedSequenceNumber { get; init; }

    public long EnqueuedTime { get; init; }

    /// <summary>Ticks of a span: the shortest of the sender's and the entities'.</summary>
    public long TimeToLive { get; init; }

    public long LockedUntil { get; init; }

    /// <summary>When this delivery began.</summary>
    public long DeliveredTime { get; init; }

    public Guid LockToken { get; init; }

    /// <summary>Deliveries so far, this one included.</summary>
    public int DeliveryCount { get; init; }

    public bool IsScheduled { get; init; }

    /// <summary>An encoded AMQP map of application properties that replace those of the sender: what an abandon or a dead-lettering changed.</summary>
    public byte[]? Overlay { get; init; }
}
