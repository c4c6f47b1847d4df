using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>The stored form of a message: a bit per field that is there, the fields, the application properties, and the body to the end.</summary>
internal static class MessageCodec
{
    private const int MessageId = 1 << 0;
    private const int ContentType = 1 << 1;
    private const int CorrelationId = 1 << 2;
    private const int PartitionKey = 1 << 3;
    private const int ReplyTo = 1 << 4;
    private const int ReplyToSessionId = 1 << 5;
    private const int SessionId = 1 << 6;
    private const int Subject = 1 << 7;
    private const int To = 1 << 8;
    private const int TransactionPartitionKey = 1 << 9;
    private const int TimeToLive = 1 << 10;
    private const int Scheduled = 1 << 11;
    private const int Properties = 1 << 12;

    public static EncodedMessage Encode(ServiceBusMessage message)
    {
        var timeToLive = message.TimeToLive == TimeSpan.MaxValue ? 0 : message.TimeToLive.Ticks;
        var scheduled = message.ScheduledEnqueueTime.UtcTicks;
        var properties = message.PropertiesOrNull;
        var present =
            Bit(message.MessageId, MessageId) | Bit(message.ContentType, ContentType) | Bit(message.CorrelationId, CorrelationId)
            | Bit(message.PartitionKey, PartitionKey) | Bit(message.ReplyTo, ReplyTo) | Bit(message.ReplyToSessionId, ReplyToSessionId)
            | Bit(message.SessionId, SessionId) | Bit(message.Subject, Subject) | Bit(message.To, To)
            | Bit(message.TransactionPartitionKey, TransactionPartitionKey)
            | (timeToLive == 0 ? 0 : TimeToLive) | (scheduled == 0 ? 0 : Scheduled) | (properties is { Count: > 0 } ? Properties : 0);

        var writer = PayloadWriter.Rent();
        writer.Number(present);
        Text(writer, message.MessageId);
        Text(writer, message.ContentType);
        Text(writer, message.CorrelationId);
        Text(writer, message.PartitionKey);
        Text(writer, message.ReplyTo);
        Text(writer, message.ReplyToSessionId);
        Text(writer, message.SessionId);
        Text(writer, message.Subject);
        Text(writer, message.To);
        Text(writer, message.TransactionPartitionKey);
        if ((present & TimeToLive) != 0)
        {
            writer.Number(timeToLive);
        }

        if ((present & Scheduled) != 0)
        {
            writer.Fixed64(scheduled);
        }

        if ((present & Properties) != 0)
        {
            PropertyCodec.Write(writer, properties!);
        }

        if (message.Body is { } body)
        {
            writer.Bytes(body.ToMemory().Span);
        }

        return new()
        {
            Content = writer.Written.ToArray(),
            MessageId = message.MessageId,
            TimeToLive = timeToLive,
            ScheduledEnqueueTime = scheduled,
        };
    }

    /// <summary>The message that a receiver gets. The body is a view of <paramref name="content"/>, which nobody changes.</summary>
    public static ServiceBusReceivedMessage Decode(byte[] content, in DeliveryState state)
    {
        var reader = new PayloadReader(content);
        var present = (int)reader.Number();
        var messageId = Text(ref reader, present, MessageId);
        var contentType = Text(ref reader, present, ContentType);
        var correlationId = Text(ref reader, present, CorrelationId);
        var partitionKey = Text(ref reader, present, PartitionKey);
        var replyTo = Text(ref reader, present, ReplyTo);
        var replyToSessionId = Text(ref reader, present, ReplyToSessionId);
        var sessionId = Text(ref reader, present, SessionId);
        var subject = Text(ref reader, present, Subject);
        var to = Text(ref reader, present, To);
        var transactionPartitionKey = Text(ref reader, present, TransactionPartitionKey);
        if ((present & TimeToLive) != 0)
        {
            // The effective time to live is in the delivery state: the entity may have shortened it.
            reader.Number();
        }

        var scheduled = (present & Scheduled) != 0 ? new DateTimeOffset(reader.Fixed64(), TimeSpan.Zero) : default;
        var properties = (present & Properties) != 0 ? PropertyCodec.Read(ref reader) : null;
        if (state.Overlay is not null)
        {
            var overlay = new PayloadReader(state.Overlay);
            properties = PropertyCodec.Merge(properties, PropertyCodec.Read(ref overlay));
        }

        return new()
        {
            Body = new BinaryData(content.AsMemory(reader.Position)),
            MessageId = messageId!,
            ContentType = contentType!,
            CorrelationId = correlationId!,
            PartitionKey = partitionKey!,
            ReplyTo = replyTo!,
            ReplyToSessionId = replyToSessionId!,
            SessionId = sessionId!,
            Subject = subject!,
            To = to!,
            TransactionPartitionKey = transactionPartitionKey!,
            Properties = properties!,
            ScheduledEnqueueTime = scheduled,
            TimeToLive = state.TimeToLive == 0 ? TimeSpan.MaxValue : new TimeSpan(state.TimeToLive),
            DeadLetterSource = state.DeadLetterSource!,
            DeliveryCount = state.DeliveryCount,
            EnqueuedSequenceNumber = state.EnqueuedSequenceNumber,
            EnqueuedTime = new DateTimeOffset(state.EnqueuedTime, TimeSpan.Zero),
            LockedUntil = state.LockedUntil == 0 ? default : new DateTimeOffset(state.LockedUntil, TimeSpan.Zero),
            Delivered = new DateTimeOffset(state.Delivered, TimeSpan.Zero),
            LockTokenGuid = state.LockToken,
            SequenceNumber = state.SequenceNumber,
            State = state.State,
        };
    }

    /// <summary>Ticks of the sender's time to live; 0 for none.</summary>
    public static long TimeToLiveOf(byte[] content)
    {
        var reader = new PayloadReader(content);
        var present = (int)reader.Number();
        if ((present & TimeToLive) == 0)
        {
            return 0;
        }

        for (var bit = MessageId; bit < TimeToLive; bit <<= 1)
        {
            if ((present & bit) != 0)
            {
                reader.Bytes(reader.Count());
            }
        }

        return reader.Number();
    }

    private static int Bit(string? value, int bit) => value is null ? 0 : bit;

    private static void Text(PayloadWriter writer, string? value)
    {
        if (value is not null)
        {
            writer.Text(value);
        }
    }

    private static string? Text(ref PayloadReader reader, int present, int bit) => (present & bit) != 0 ? reader.Text() : null;
}
