using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>Reads messages as they arrive from senders.</summary>
internal static class MessageReader
{
    /// <summary>The clients' format for a batch: each data section holds one message.</summary>
    public const uint BatchFormat = 0x80013700;

    private static readonly Amqp.Types.Symbol ScheduledEnqueueTime = "x-opt-scheduled-enqueue-time";

    /// <exception cref="BrokerException">The bytes are not an AMQP message.</exception>
    public static List<EncodedMessage> Read(ReadOnlySpan<byte> payload, uint format)
    {
        if (format != BatchFormat)
        {
            return [Read(payload)];
        }

        var messages = new List<EncodedMessage>();
        var reader = new SectionReader(payload);
        while (reader.Next())
        {
            if (reader.Section == Section.Data)
            {
                messages.Add(Read(SectionReader.Binary(payload[reader.Value..reader.End])));
            }
        }

        return messages;
    }

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, uint)"/>
    public static EncodedMessage Read(ReadOnlySpan<byte> message)
    {
        int start = 0, body = 0;
        var reader = new SectionReader(message);
        while (reader.Next())
        {
            if (reader.Section <= Section.DeliveryAnnotations)
            {
                start = reader.End;
            }

            if (reader.Section <= Section.ApplicationProperties)
            {
                body = reader.End;
            }
        }

        var decoded = Decode(message[..body]);
        return new()
        {
            Content = message[start..].ToArray(),
            MessageId = decoded.Properties?.GetMessageId()?.ToString(),
            TimeToLive = TimeToLive(decoded),
            ScheduledEnqueueTime = decoded.MessageAnnotations?.Map.TryGetValue(ScheduledEnqueueTime, out var time) == true && time is DateTime due
                ? due.ToUniversalTime().Ticks
                : 0,
        };
    }

    /// <summary>Decodes all sections of a stored message but the body, for rules and traces.</summary>
    public static Message Head(ReadOnlySpan<byte> content)
    {
        var reader = new SectionReader(content);
        var body = 0;
        while (reader.Next() && reader.Section <= Section.ApplicationProperties)
        {
            body = reader.End;
        }

        return Decode(content[..body]);
    }

    /// <summary>Ticks; 0 for none. A header holds at most 49 days, so the client writes creation and expiry times as well.</summary>
    public static long TimeToLive(Message message)
    {
        var properties = message.Properties;
        if (properties is not null && properties.HasField(8) && properties.HasField(9))
        {
            return Math.Max(1, (properties.AbsoluteExpiryTime - properties.CreationTime).Ticks);
        }

        return message.Header is { } header && header.HasField(2) ? header.Ttl * TimeSpan.TicksPerMillisecond : 0;
    }

    private static Message Decode(ReadOnlySpan<byte> sections)
    {
        try
        {
            var bytes = sections.ToArray();
            return Message.Decode(new ByteBuffer(bytes, 0, bytes.Length, bytes.Length));
        }
        catch (Exception malformed) when (malformed is AmqpException or InvalidCastException or IndexOutOfRangeException or ArgumentException)
        {
            throw new BrokerException(BrokerException.DecodeError, $"The message cannot be decoded: {malformed.Message}", malformed);
        }
    }
}
