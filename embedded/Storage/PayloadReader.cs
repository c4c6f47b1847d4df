using System.Buffers.Binary;
using System.Text;

namespace Mall.Embedded.Storage;

/// <summary>Reads what <see cref="PayloadWriter"/> writes. The journal's checksums find damage first; otherwise it throws <see cref="ArgumentOutOfRangeException"/>.</summary>
internal ref struct PayloadReader(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;

    public int Position { get; private set; }

    public readonly ReadOnlySpan<byte> Rest => _source[Position..];

    public byte Byte() => Bytes(1)[0];

    public ushort Fixed16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    public int Fixed32() => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4));

    public long Fixed64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    public UInt128 Fixed128() => BinaryPrimitives.ReadUInt128LittleEndian(Bytes(16));

    public long Number()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)value;
            }
        }
    }

    public int Count() => checked((int)Number());

    public ReadOnlySpan<byte> Bytes(int count)
    {
        var span = _source.Slice(Position, count);
        Position += count;
        return span;
    }

    public string Text() => Encoding.UTF8.GetString(Bytes(Count()));

    public string? OptionalText() => TryOptional(out var text) ? Encoding.UTF8.GetString(text) : null;

    public byte[]? OptionalBytes() => TryOptional(out var bytes) ? bytes.ToArray() : null;

    /// <summary>The bytes of an optional text or payload; false, and an empty span, for null.</summary>
    public bool TryOptional(out ReadOnlySpan<byte> value)
    {
        var length = Count() - 1;
        value = Bytes(Math.Max(length, 0));
        return length >= 0;
    }
}
