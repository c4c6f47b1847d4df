using System.Buffers.Binary;
using System.Text;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>Reads what <see cref="FieldWriter"/> writes.</summary>
internal ref struct FieldReader
{
    private readonly ReadOnlySpan<byte> _record;
    private int _at;

    public FieldReader(ReadOnlySpan<byte> record)
    {
        _record = record;
        Version = Byte();
        Kind = (RecordKind)Byte();
        Number = (long)VarInt();
    }

    /// <summary>The fields can be read only if this is <see cref="FieldWriter.Version"/>.</summary>
    public byte Version { get; }

    public RecordKind Kind { get; }

    public long Number { get; }

    /// <summary>A field that later versions added is not there.</summary>
    public readonly bool IsAtEnd => _at >= _record.Length;

    public byte Byte() => _record[_at++];

    public long Int64()
    {
        long value = BinaryPrimitives.ReadInt64LittleEndian(_record[_at..]);
        _at += 8;
        return value;
    }

    public ulong VarInt()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = _record[_at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    public int Int() => checked((int)VarInt());

    /// <summary>An empty span for null and for empty.</summary>
    public ReadOnlySpan<byte> Span()
    {
        int length = Int() - 1;
        if (length <= 0)
        {
            return default;
        }

        var span = _record.Slice(_at, length);
        _at += length;
        return span;
    }

    public string? Text()
    {
        int length = Int() - 1;
        if (length < 0)
        {
            return null;
        }

        string text = Encoding.UTF8.GetString(_record.Slice(_at, length));
        _at += length;
        return text;
    }

    public byte[]? Bytes()
    {
        int length = Int() - 1;
        if (length < 0)
        {
            return null;
        }

        byte[] bytes = _record.Slice(_at, length).ToArray();
        _at += length;
        return bytes;
    }
}
