using System.Buffers.Binary;
using System.Text;

namespace Mall.Embedded.ServiceBus;

/// <summary>Reads what <see cref="PayloadWriter"/> writes. The journal's checksums find damage first; otherwise it throws <see cref="ArgumentOutOfRangeException"/>.</summary>
internal ref struct PayloadReader(ReadOnlySpan<byte> source)
{
    private readonly ReadOnlySpan<byte> _source = source;

    public int Position { get; private set; }

    public byte Byte() => Take(1)[0];

    public long Fixed64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public UInt128 Fixed128() => BinaryPrimitives.ReadUInt128LittleEndian(Take(16));

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

    public ReadOnlySpan<byte> Bytes(int count) => Take(count);

    public string Text() => Encoding.UTF8.GetString(Take(Count()));

    private ReadOnlySpan<byte> Take(int count)
    {
        var span = _source.Slice(Position, count);
        Position += count;
        return span;
    }
}
