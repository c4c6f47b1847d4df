using System.Buffers.Binary;
using System.Text;

namespace Mall.Embedded.ServiceBus;

/// <summary>A growing buffer for records: little-endian, variable-length integers, length-prefixed UTF-8.</summary>
internal sealed class PayloadWriter
{
    // An oversized record must not occupy the thread's memory for good.
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static PayloadWriter? _cached;

    private byte[] _buffer = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>The thread's own writer, emptied. The caller must finish with it before anything else on this thread rents it: no await in between.</summary>
    public static PayloadWriter Rent()
    {
        var writer = _cached is { _buffer.Length: <= LargestKept } cached ? cached : _cached = new PayloadWriter();
        writer.Length = 0;
        return writer;
    }

    public void Byte(byte value) => Take(1)[0] = value;

    public void Fixed64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    public void Fixed128(UInt128 value) => BinaryPrimitives.WriteUInt128LittleEndian(Take(16), value);

    public void Number(long value)
    {
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    public void Bytes(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Encoding.UTF8.GetBytes(value, Take(length));
    }

    private Span<byte> Take(int count)
    {
        if (Length + count > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + count));
        }

        var span = _buffer.AsSpan(Length, count);
        Length += count;
        return span;
    }
}
