#nullable disable // As the real assembly: see ServiceBusException.

using Mall.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>A message to be sent.</summary>
public class ServiceBusMessage
{
    private const int MaxIdLength = 128;

    private string _messageId;
    private string _partitionKey;
    private string _transactionPartitionKey;
    private string _sessionId;
    private string _replyToSessionId;
    private TimeSpan? _timeToLive;
    private Dictionary<string, object> _applicationProperties;

    public ServiceBusMessage()
        : this(default(ReadOnlyMemory<byte>))
    {
    }

    public ServiceBusMessage(string body)
        : this(new BinaryData(body))
    {
    }

    public ServiceBusMessage(ReadOnlyMemory<byte> body)
        : this(BinaryData.FromBytes(body))
    {
    }

    public ServiceBusMessage(BinaryData body)
    {
        Body = body;
    }

    /// <summary>A copy to send again: without lock, delivery count, sequence number, enqueue time and dead-letter properties.</summary>
    public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
    {
        ArgumentNullException.ThrowIfNull(receivedMessage);
        Body = receivedMessage.Body;
        ContentType = receivedMessage.ContentType;
        CorrelationId = receivedMessage.CorrelationId;
        _messageId = receivedMessage.MessageId;
        _partitionKey = receivedMessage.PartitionKey;
        _transactionPartitionKey = receivedMessage.TransactionPartitionKey;
        _sessionId = receivedMessage.SessionId;
        _replyToSessionId = receivedMessage.ReplyToSessionId;
        ReplyTo = receivedMessage.ReplyTo;
        Subject = receivedMessage.Subject;
        To = receivedMessage.To;
        ScheduledEnqueueTime = receivedMessage.ScheduledEnqueueTime;
        _timeToLive = receivedMessage.SentTimeToLive;
        foreach (var (key, value) in receivedMessage.ApplicationProperties)
        {
            if (key is not (MessageProperties.DeadLetterReason or MessageProperties.DeadLetterErrorDescription))
            {
                ApplicationProperties[key] = value;
            }
        }
    }

    public IDictionary<string, object> ApplicationProperties => _applicationProperties ??= [];

    public BinaryData Body { get; set; }

    public string ContentType { get; set; }

    public string CorrelationId { get; set; }

    /// <summary>1 to 128 characters; duplicates within an entity's window are recognized by it. Null when it was never set: nobody invents one.</summary>
    public string MessageId
    {
        get => _messageId;
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            _messageId = Limited(value, nameof(MessageId));
        }
    }

    public string PartitionKey
    {
        get => _partitionKey;
        set
        {
            if (_sessionId is not null && value is not null && _sessionId != value)
            {
                throw new ArgumentOutOfRangeException(nameof(PartitionKey), "PartitionKey must be the same as SessionId when both are set.");
            }

            _partitionKey = Limited(value, nameof(PartitionKey));
        }
    }

    public string ReplyTo { get; set; }

    public string ReplyToSessionId
    {
        get => _replyToSessionId;
        set => _replyToSessionId = Limited(value, nameof(ReplyToSessionId));
    }

    /// <summary>Not before this moment is the message delivered.</summary>
    public DateTimeOffset ScheduledEnqueueTime { get; set; }

    /// <summary>Ignored by entities without sessions, which are the only ones here.</summary>
    public string SessionId
    {
        get => _sessionId;
        set
        {
            _sessionId = Limited(value, nameof(SessionId));
            if (_partitionKey is not null && value is not null)
            {
                _partitionKey = value;
            }
        }
    }

    public string Subject { get; set; }

    /// <summary>Greater than zero; the entity's default when it was never set, and never longer than that.</summary>
    public TimeSpan TimeToLive
    {
        get => _timeToLive ?? TimeSpan.MaxValue;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            _timeToLive = value;
        }
    }

    public string To { get; set; }

    public string TransactionPartitionKey
    {
        get => _transactionPartitionKey;
        set => _transactionPartitionKey = Limited(value, nameof(TransactionPartitionKey));
    }

    /// <summary>Spares the dictionary of messages that have no properties.</summary>
    internal Dictionary<string, object> PropertiesOrNull => _applicationProperties;

    public override string ToString() => $"{{MessageId:{MessageId}}}";

    private static string Limited(string value, string name) => value is null || value.Length <= MaxIdLength
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} must not be longer than {MaxIdLength} characters.");
}
