namespace Mall.Embedded.ServiceBus;

/// <summary>The broker refuses an operation. The condition is the AMQP error for the client, which Microsoft's client turns into its own exception
/// (AMQP 1.0 part 2.8.15, and Azure.Messaging.ServiceBus, AmqpClientConstants).</summary>
internal sealed class BrokerException(string condition, string message, Exception? inner = null) : Exception(message, inner)
{
    public const string NotFound = "amqp:not-found";
    public const string NotAllowed = "amqp:not-allowed";
    public const string NotImplemented = "amqp:not-implemented";
    public const string DecodeError = "amqp:decode-error";
    public const string InternalError = "amqp:internal-error";
    public const string TooLarge = "amqp:link:message-size-exceeded";
    public const string Busy = "com.microsoft:server-busy";
    public const string TimedOut = "com.microsoft:timeout";
    public const string LockLost = "com.microsoft:message-lock-lost";

    public string Condition { get; } = condition;

    public static BrokerException Unsupported(string what) => new(NotImplemented, $"The embedded Service Bus does not support {what}.");
}
