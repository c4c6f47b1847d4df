using System.Buffers.Binary;
using System.Text;

namespace Mall.Embedded.Storage;

/// <summary>Builds the payload of one journal record: little-endian, variable-length integers, length-prefixed UTF-8. <see cref="PayloadReader"/> is its counterpart.</summary>
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

    public PayloadWriter Byte(byte value)
    {
        Take(1)[0] = value;
        return this;
    }

    /// <exception cref="OverflowException">The value does not fit.</exception>
    public PayloadWriter Fixed16(int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(Take(2), checked((ushort)value));
        return this;
    }

    public PayloadWriter Fixed32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Take(4), value);
        return this;
    }

    public PayloadWriter Fixed64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);
        return this;
    }

    public PayloadWriter Fixed128(UInt128 value)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(Take(16), value);
        return this;
    }

    public PayloadWriter Number(long value)
    {
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        return Byte((byte)rest);
    }

    public PayloadWriter Bytes(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Take(value.Length));
        return this;
    }

    public PayloadWriter Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        Encoding.UTF8.GetBytes(value, Take(length));
        return this;
    }

    /// <summary>With the length + 1 in front; 0 means null.</summary>
    public PayloadWriter OptionalText(string? value)
    {
        var length = value is null ? -1 : Encoding.UTF8.GetByteCount(value);
        Number(length + 1);
        Encoding.UTF8.GetBytes(value, Take(Math.Max(length, 0)));
        return this;
    }

    /// <summary>With the length + 1 in front; 0 means null.</summary>
    public PayloadWriter OptionalBytes(byte[]? value) => Number(value is null ? 0 : value.Length + 1L).Bytes(value);

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
