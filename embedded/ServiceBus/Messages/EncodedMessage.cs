namespace Mall.Embedded.ServiceBus;

/// <summary>A message as it is stored: its AMQP sections as the sender encoded them, from the message annotations on, and the few things the broker itself looks at.</summary>
internal readonly struct EncodedMessage
{
    /// <summary>Without header and delivery annotations, which are the business of one hop (AMQP 1.0 part 3.2).</summary>
    public required byte[] Content { get; init; }

    public string? MessageId { get; init; }

    /// <summary>Ticks; 0 when the sender gave none.</summary>
    public long TimeToLive { get; init; }

    /// <summary>UTC ticks; 0 when the sender gave none.</summary>
    public long ScheduledEnqueueTime { get; init; }
}
