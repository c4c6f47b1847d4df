using Mall.Embedded.Storage;

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
    /// <summary>Null when too much is in memory already: then it is read from the journal.</summary>
    public byte[]? Bytes { get; set; }

    public int Length { get; init; }

    /// <summary>Of the record that holds it, possibly among others.</summary>
    public JournalPosition Position { get; set; }

    /// <summary>How many stored messages share it.</summary>
    public int References { get; set; }
}

/// <summary>One message in one store. Guarded by the broker's lock. Times are UTC ticks.</summary>
internal sealed class StoredMessage
{
    public required MessageContent Content { get; init; }

    /// <summary>Changes once, when it is dead-lettered.</summary>
    public required MessageStore Store { get; set; }

    public required long SequenceNumber { get; init; }

    /// <summary>The topic's number of a subscription's message.</summary>
    public long EnqueuedSequenceNumber { get; init; }

    public long EnqueuedTime { get; init; }

    /// <summary>Ticks of a span; 0 for never.</summary>
    public long TimeToLive { get; init; }

    /// <summary>When it becomes active; 0 when it is.</summary>
    public long ScheduledTime { get; init; }

    public StoredState State { get; set; }

    public int DeliveryCount { get; set; }

    public Guid LockToken { get; set; }

    public long LockedUntil { get; set; }

    /// <summary>Application properties that replace the sender's.</summary>
    public byte[]? Overlay { get; set; }

    /// <summary>When the broker has to look at it next: the scheduled time, the end of the lock, or the end of its life. A message has only one of them at a time.</summary>
    public long Due { get; set; }

    /// <summary>Its place in the <see cref="DeadlineHeap"/>; -1 for none.</summary>
    public int HeapIndex { get; set; } = -1;

    public long ExpiresAt => TimeToLive == 0 || TimeToLive > DateTimeOffset.MaxValue.Ticks - EnqueuedTime ? 0 : EnqueuedTime + TimeToLive;
}
