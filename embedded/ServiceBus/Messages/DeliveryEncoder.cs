using Amqp;
using Amqp.Framing;
using Amqp.Types;

namespace Mall.Embedded.ServiceBus;

/// <summary>Turns a stored message into one for a receiver: a new header, the broker's annotations (Microsoft Learn, "AMQP 1.0 in Azure Service Bus protocol guide"),
/// and the sender's own sections, which stay as they are unless something was modified.</summary>
internal static class DeliveryEncoder
{
    private static readonly Symbol SequenceNumber = "x-opt-sequence-number";
    private static readonly Symbol EnqueuedSequenceNumber = "x-opt-enqueue-sequence-number";
    private static readonly Symbol EnqueuedTime = "x-opt-enqueued-time";
    private static readonly Symbol LockedUntil = "x-opt-locked-until";
    private static readonly Symbol MessageState = "x-opt-message-state";
    private const int Scheduled = 2;

    /// <param name="content">See <see cref="EncodedMessage.Content"/>.</param>
    /// <param name="state">The values that the broker adds.</param>
    /// <param name="deliveryCount">For the header: on a link without this delivery, elsewhere including it.</param>
    public static ByteBuffer Encode(byte[] content, in BrokerProperties state, int deliveryCount)
    {
        var annotations = new MessageAnnotations();
        var reader = new SectionReader(content);
        var isThere = reader.Next();
        if (isThere && reader.Section == Section.MessageAnnotations)
        {
            annotations = Decode(content, reader).MessageAnnotations;
            isThere = reader.Next();
        }

        Annotate(annotations.Map, state);
        var buffer = new ByteBuffer(content.Length + 256, true);
        Header(state, deliveryCount).Encode(buffer);
        annotations.Encode(buffer);
        var overlay = state.Overlay;
        for (; isThere; isThere = reader.Next())
        {
            if (overlay is not null && reader.Section >= Section.ApplicationProperties)
            {
                var own = reader.Section == Section.ApplicationProperties;
                WriteApplicationProperties(buffer, own ? content.AsSpan(reader.Value..reader.End) : default, overlay);
                overlay = null;
                if (own)
                {
                    continue;
                }
            }

            if (reader.Section == Section.Properties && Shortened(content, reader, state) is { } shortened)
            {
                shortened.Encode(buffer);
                continue;
            }

            AmqpBitConverter.WriteBytes(buffer, content, reader.Start, reader.End - reader.Start);
        }

        if (overlay is not null)
        {
            WriteApplicationProperties(buffer, default, overlay);
        }

        return buffer;
    }

    /// <summary>Encodes a message for a worker, with the lock token before it (azure-functions-dotnet-worker, ServiceBusReceivedMessageConverter).</summary>
    public static byte[] EncodeForWorker(byte[] content, in BrokerProperties state)
    {
        var message = Encode(content, state, state.DeliveryCount);
        var bytes = new byte[16 + message.Length];
        state.LockToken.TryWriteBytes(bytes);
        message.Buffer.AsSpan(message.Offset, message.Length).CopyTo(bytes.AsSpan(16));
        return bytes;
    }

    private static Header Header(in BrokerProperties state, int deliveryCount)
    {
        var header = new Header { DeliveryCount = (uint)deliveryCount };
        if (state.TimeToLive > 0)
        {
            header.Ttl = (uint)Math.Min(state.TimeToLive / TimeSpan.TicksPerMillisecond, uint.MaxValue);
        }

        return header;
    }

    private static void Annotate(Map annotations, in BrokerProperties state)
    {
        annotations[SequenceNumber] = state.SequenceNumber;
        annotations[EnqueuedTime] = Time(state.EnqueuedTime);
        if (state.EnqueuedSequenceNumber > 0)
        {
            annotations[EnqueuedSequenceNumber] = state.EnqueuedSequenceNumber;
        }

        if (state.LockedUntil > 0)
        {
            annotations[LockedUntil] = Time(state.LockedUntil);
        }

        if (state.IsScheduled)
        {
            annotations[MessageState] = Scheduled;
        }
    }

    /// <summary>The properties with the effective expiry, or null if unchanged: the client uses them rather than the header.</summary>
    private static Properties? Shortened(byte[] content, in SectionReader reader, in BrokerProperties state)
    {
        var message = Decode(content, reader);
        var sent = MessageReader.TimeToLive(message);
        if (sent == 0 || sent == state.TimeToLive || state.TimeToLive == 0)
        {
            return null;
        }

        message.Properties.CreationTime = Time(state.EnqueuedTime);
        message.Properties.AbsoluteExpiryTime = Time(state.EnqueuedTime + state.TimeToLive);
        return message.Properties;
    }

    private static void WriteApplicationProperties(ByteBuffer buffer, ReadOnlySpan<byte> own, byte[] overlay)
    {
        AmqpBitConverter.WriteBytes(buffer, [0, 0x53, (byte)Section.ApplicationProperties], 0, 3);
        var merged = EncodedMap.Merge(own, overlay);
        AmqpBitConverter.WriteBytes(buffer, merged, 0, merged.Length);
    }

    private static Message Decode(byte[] content, in SectionReader reader) =>
        Message.Decode(new ByteBuffer(content, reader.Start, reader.End - reader.Start, reader.End - reader.Start));

    private static DateTime Time(long ticks) => new(ticks, DateTimeKind.Utc);
}
