namespace Mall.Embedded.ServiceBus;

/// <summary>A message as it is stored: a copy of what the sender gave, and the few things the broker itself looks at.</summary>
internal readonly struct EncodedMessage
{
    public required byte[] Content { get; init; }

    public string? MessageId { get; init; }

    /// <summary>Ticks; 0 when the sender gave none.</summary>
    public long TimeToLive { get; init; }

    /// <summary>UTC ticks; 0 when the sender gave none.</summary>
    public long ScheduledEnqueueTime { get; init; }

    /// <summary>Bytes that count against the service's limits; close to, but not exactly, the AMQP encoding's.</summary>
    public long Size => Content.Length;
}
