namespace Mall.Embedded.ServiceBus;

/// <summary>Application properties that the service itself writes.</summary>
internal static class MessageProperties
{
    public const string DeadLetterReason = "DeadLetterReason";
    public const string DeadLetterErrorDescription = "DeadLetterErrorDescription";

    /// <summary>The reasons that the broker gives by itself (Microsoft Learn, "Overview of Service Bus dead-letter queues").</summary>
    public const string MaxDeliveryCountExceeded = "MaxDeliveryCountExceeded";
    public const string TtlExpired = "TTLExpiredException";
}
