namespace Mall.Embedded.ServiceBus;

/// <summary>A message as the broker stores it: its AMQP sections from the message annotations on, as the sender encoded them, and the few fields that the broker reads.</summary>
internal readonly struct EncodedMessage
{
    /// <summary>Without header and delivery annotations, which are for one hop only (AMQP 1.0 part 3.2).</summary>
    public required byte[] Content { get; init; }

    public string? MessageId { get; init; }

    /// <summary>Ticks; 0 when the sender sets none.</summary>
    public long TimeToLive { get; init; }

    /// <summary>UTC ticks; 0 when the sender sets none.</summary>
    public long ScheduledEnqueueTime { get; init; }
}
