using System.Buffers.Binary;
using System.Text;
using Amqp;
using Amqp.Types;

namespace Mall.Embedded.ServiceBus;

/// <summary>Encoded AMQP maps with text keys. Values stay encoded: this library cannot decode some of the client's types, such as decimals.</summary>
internal static class EncodedMap
{
    private const byte Map32 = 0xD1;

    /// <summary>Null when there are no properties.</summary>
    public static byte[]? Encode(IEnumerable<KeyValuePair<object, object?>>? properties)
    {
        if (properties is null || !properties.Any())
        {
            return null;
        }

        var map = new Map();
        foreach (var (key, value) in properties)
        {
            map[key.ToString()!] = value;
        }

        var buffer = new ByteBuffer(256, true);
        Amqp.Types.Encoder.WriteMap(buffer, map, true);
        return buffer.Buffer.AsSpan(buffer.Offset, buffer.Length).ToArray();
    }

    /// <summary>Entries of <paramref name="over"/> replace those with the same key. The result has its constructor.</summary>
    public static byte[] Merge(ReadOnlySpan<byte> under, ReadOnlySpan<byte> over)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<byte>(under.Length + over.Length + 9);
        var count = 0;
        Copy(over, kept, name => names.Add(name), ref count);
        Copy(under, kept, name => !names.Contains(name), ref count);
        var merged = new byte[9 + kept.Count];
        merged[0] = Map32;
        BinaryPrimitives.WriteInt32BigEndian(merged.AsSpan(1), 4 + kept.Count);
        BinaryPrimitives.WriteInt32BigEndian(merged.AsSpan(5), count);
        kept.CopyTo(merged, 9);
        return merged;
    }

    private static void Copy(ReadOnlySpan<byte> map, List<byte> target, Predicate<string> wanted, ref int count)
    {
        if (map.IsEmpty || map[0] == 0x40)
        {
            return;
        }

        var items = map[0] == Map32 ? BinaryPrimitives.ReadInt32BigEndian(map[5..]) : map[2];
        var rest = map[0] == Map32 ? map[9..] : map[3..];
        for (; items > 0; items -= 2)
        {
            var key = SectionReader.Length(rest);
            var pair = key + SectionReader.Length(rest[key..]);
            if (wanted(Encoding.UTF8.GetString(rest[(key > 1 && (rest[0] & 0xF0) == 0xA0 ? 2 : 5)..key])))
            {
                target.AddRange(rest[..pair]);
                count += 2;
            }

            rest = rest[pair..];
        }
    }
}
