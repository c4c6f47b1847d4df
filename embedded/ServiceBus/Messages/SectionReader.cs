using System.Buffers.Binary;

namespace Mall.Embedded.ServiceBus;

/// <summary>The sections of an encoded message (AMQP 1.0 part 3.2), by their descriptor.</summary>
internal enum Section : byte
{
    Header = 0x70,
    DeliveryAnnotations = 0x71,
    MessageAnnotations = 0x72,
    Properties = 0x73,
    ApplicationProperties = 0x74,
    Data = 0x75,
    Sequence = 0x76,
    Value = 0x77,
    Footer = 0x78,
}

/// <summary>Steps through an encoded message without decoding it (AMQP 1.0 part 1.2: the constructor of a value tells its length).</summary>
internal ref struct SectionReader(ReadOnlySpan<byte> message)
{
    private readonly ReadOnlySpan<byte> _message = message;

    public Section Section { get; private set; }

    /// <summary>Offset of the section, descriptor included.</summary>
    public int Start { get; private set; }

    /// <summary>Offset of the section's value, constructor included.</summary>
    public int Value { get; private set; }

    public int End { get; private set; }

    /// <exception cref="BrokerException">The bytes are not an AMQP message.</exception>
    public bool Next()
    {
        if (End >= _message.Length)
        {
            return false;
        }

        try
        {
            Start = End;
            Section = (Section)Descriptor(_message[Start..], out var length);
            Value = Start + length;
            End = Value + Length(_message[Value..]);
            return Section is >= Section.Header and <= Section.Footer && End <= _message.Length ? true : throw Malformed(null);
        }
        catch (Exception outside) when (outside is IndexOutOfRangeException or ArgumentOutOfRangeException or OverflowException)
        {
            throw Malformed(outside);
        }
    }

    /// <summary>Length of a value in bytes, constructor included.</summary>
    public static int Length(ReadOnlySpan<byte> value)
    {
        if (value[0] == 0)
        {
            var descriptor = 1 + Length(value[1..]);
            return descriptor + Length(value[descriptor..]);
        }

        return (value[0] >> 4) switch
        {
            0x4 => 1,
            0x5 => 2,
            0x6 => 3,
            0x7 => 5,
            0x8 => 9,
            0x9 => 17,
            0xA or 0xC or 0xE => 2 + value[1],
            _ => checked(5 + (int)BinaryPrimitives.ReadUInt32BigEndian(value[1..])),
        };
    }

    /// <summary>The content of a binary value, such as a data section's.</summary>
    public static ReadOnlySpan<byte> Binary(ReadOnlySpan<byte> value) => value[0] == 0xA0 ? value[2..] : value[5..];

    private static byte Descriptor(ReadOnlySpan<byte> section, out int length)
    {
        length = section[1] == 0x53 ? 3 : 10;
        return section[0] != 0 ? throw Malformed(null) : section[1] switch
        {
            0x53 => section[2],
            0x80 => checked((byte)BinaryPrimitives.ReadUInt64BigEndian(section[2..])),
            _ => throw Malformed(null),
        };
    }

    private static BrokerException Malformed(Exception? cause) => new(BrokerException.DecodeError, "The bytes are not an AMQP message.", cause);
}
