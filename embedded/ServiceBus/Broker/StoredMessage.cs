namespace Mall.Embedded.ServiceBus;

internal enum StoredState : byte
{
    Scheduled,
    Ready,
    Locked,

    /// <summary>Completed, cancelled, expired or replaced.</summary>
    Gone,
}

/// <summary>The sender's part of a message, shared by all subscriptions that hold it. Guarded by the broker's lock.</summary>
internal sealed class MessageContent
{
    /// <summary>Null when memory for bodies is full: then the journal has the content.</summary>
    public byte[]? Bytes { get; set; }

    public int Length { get; init; }

    /// <summary>Its journal record, possibly shared with others.</summary>
    public JournalPosition Position { get; set; }

    /// <summary>Number of stored messages that share the content.</summary>
    public int References { get; set; }
}

/// <summary>One message in one store. Guarded by the broker's lock. Times are UTC ticks.</summary>
internal sealed class StoredMessage
{
    public required MessageContent Content { get; init; }

    /// <summary>Changes once, when the message is dead-lettered.</summary>
    public required MessageStore Store { get; set; }

    public required long SequenceNumber { get; init; }

    /// <summary>Sequence number in the topic.</summary>
    public long EnqueuedSequenceNumber { get; init; }

    public long EnqueuedTime { get; init; }

    /// <summary>Duration in ticks; 0 for no expiry.</summary>
    public long TimeToLive { get; init; }

    /// <summary>When it becomes active; 0 if it is.</summary>
    public long ScheduledTime { get; init; }

    public StoredState State { get; set; }

    public int DeliveryCount { get; set; }

    public Guid LockToken { get; set; }

    public long LockedUntil { get; set; }

    /// <summary>Encoded properties that replace the sender's, or null.</summary>
    public byte[]? Overlay { get; set; }

    /// <summary>The message's next deadline: its scheduled time, the end of its lock, or its expiry. A message has only one of them at a time.</summary>
    public long Due { get; set; }

    /// <summary>Index in the <see cref="DeadlineHeap"/>, or -1.</summary>
    public int HeapIndex { get; set; } = -1;

    public long ExpiresAt => TimeToLive == 0 || TimeToLive > DateTimeOffset.MaxValue.Ticks - EnqueuedTime ? 0 : EnqueuedTime + TimeToLive;
}
