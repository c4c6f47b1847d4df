using System.Globalization;
using System.Runtime.Serialization;

namespace Mall.Embedded.ServiceBus;

/// <summary>Application properties: AMQP's primitive types, and nothing else. As on the wire, a <see cref="DateTime"/> keeps milliseconds of UTC and
/// a <see cref="DateTimeOffset"/> loses its offset.</summary>
internal static class PropertyCodec
{
    public static void Write(PayloadWriter writer, IReadOnlyCollection<KeyValuePair<string, object>> properties)
    {
        writer.Number(properties.Count);
        foreach (var (key, value) in properties)
        {
            writer.Text(key);
            WriteValue(writer, key, value);
        }
    }

    public static byte[] Encode(IReadOnlyCollection<KeyValuePair<string, object>> properties)
    {
        var writer = PayloadWriter.Rent();
        Write(writer, properties);
        return writer.Written.ToArray();
    }

    public static Dictionary<string, object> Read(ref PayloadReader reader)
    {
        var count = reader.Count();
        var properties = new Dictionary<string, object>(count);
        for (var i = 0; i < count; i++)
        {
            var key = reader.Text();
            properties[key] = ReadValue(ref reader)!;
        }

        return properties;
    }

    public static Dictionary<string, object> Merge(Dictionary<string, object>? under, IEnumerable<KeyValuePair<string, object>> over)
    {
        var merged = under ?? [];
        foreach (var (key, value) in over)
        {
            merged[key] = value;
        }

        return merged;
    }

    private static void WriteValue(PayloadWriter writer, string key, object? value)
    {
        switch (value)
        {
            case null:
                writer.Byte(0);
                break;
            case string text:
                writer.Byte(1);
                writer.Text(text);
                break;
            case bool flag:
                writer.Byte(flag ? (byte)3 : (byte)2);
                break;
            case int number:
                Integer(writer, 4, number);
                break;
            case long number:
                Integer(writer, 5, number);
                break;
            case byte number:
                Integer(writer, 6, number);
                break;
            case sbyte number:
                Integer(writer, 7, number);
                break;
            case short number:
                Integer(writer, 8, number);
                break;
            case ushort number:
                Integer(writer, 9, number);
                break;
            case uint number:
                Integer(writer, 10, number);
                break;
            case ulong number:
                Integer(writer, 11, unchecked((long)number));
                break;
            case char character:
                Integer(writer, 12, character);
                break;
            case float number:
                Integer(writer, 13, BitConverter.SingleToInt32Bits(number));
                break;
            case double number:
                Integer(writer, 14, BitConverter.DoubleToInt64Bits(number));
                break;
            case decimal number:
                writer.Byte(15);
                writer.Text(number.ToString(CultureInfo.InvariantCulture));
                break;
            case Guid guid:
                writer.Byte(16);
                writer.Guid(guid);
                break;
            case Uri uri:
                writer.Byte(17);
                writer.Text(uri.OriginalString);
                break;
            case DateTime time:
                Integer(writer, 18, new DateTimeOffset(time.ToUniversalTime()).ToUnixTimeMilliseconds());
                break;
            case DateTimeOffset time:
                Integer(writer, 19, time.UtcTicks);
                break;
            case TimeSpan span:
                Integer(writer, 20, span.Ticks);
                break;
            default:
                throw new SerializationException($"The application property {key} has the type {value.GetType()}, which is no AMQP primitive.");
        }
    }

    private static object? ReadValue(ref PayloadReader reader) => reader.Byte() switch
    {
        0 => null,
        1 => reader.Text(),
        2 => false,
        3 => true,
        4 => (int)reader.Fixed64(),
        5 => reader.Fixed64(),
        6 => (byte)reader.Fixed64(),
        7 => (sbyte)reader.Fixed64(),
        8 => (short)reader.Fixed64(),
        9 => (ushort)reader.Fixed64(),
        10 => (uint)reader.Fixed64(),
        11 => unchecked((ulong)reader.Fixed64()),
        12 => (char)reader.Fixed64(),
        13 => BitConverter.Int32BitsToSingle((int)reader.Fixed64()),
        14 => BitConverter.Int64BitsToDouble(reader.Fixed64()),
        15 => decimal.Parse(reader.Text(), CultureInfo.InvariantCulture),
        16 => reader.Guid(),
        17 => new Uri(reader.Text(), UriKind.RelativeOrAbsolute),
        18 => DateTimeOffset.FromUnixTimeMilliseconds(reader.Fixed64()).UtcDateTime,
        19 => new DateTimeOffset(reader.Fixed64(), TimeSpan.Zero),
        20 => new TimeSpan(reader.Fixed64()),
        var type => throw new InvalidDataException($"Unknown type {type} of an application property in the Service Bus journal."),
    };

    private static void Integer(PayloadWriter writer, byte type, long value)
    {
        writer.Byte(type);
        writer.Fixed64(value);
    }
}
