using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Mall.Embedded.DurableTask.Records;

/// <summary>Writes one record: version, kind, execution number, then fields. Numbers are varints or 8 bytes little-endian.
/// Texts (UTF-8) and payloads have their length + 1 in front; 0 means null.</summary>
internal sealed class FieldWriter
{
    /// <summary>The first byte of every record.</summary>
    public const byte Version = 2;

    [ThreadStatic]
    private static FieldWriter? _ofThread;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    /// <summary>The thread's own writer, emptied. Use its content before the next call.</summary>
    public static FieldWriter Begin(RecordKind kind, long number)
    {
        var writer = _ofThread ??= new FieldWriter();
        if (writer._buffer.Capacity > 1 << 20)
        {
            writer = _ofThread = new FieldWriter();
        }

        writer._buffer.ResetWrittenCount();
        writer.Byte(Version);
        writer.Byte((byte)kind);
        writer.VarInt((ulong)number);
        return writer;
    }

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    public void VarInt(ulong value)
    {
        var span = _buffer.GetSpan(10);
        int i = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[i++] = (byte)(value | 0x80);
        }

        span[i++] = (byte)value;
        _buffer.Advance(i);
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Byte(0);
            return;
        }

        int length = Encoding.UTF8.GetByteCount(value);
        VarInt((ulong)length + 1);
        Encoding.UTF8.GetBytes(value, _buffer.GetSpan(length));
        _buffer.Advance(length);
    }

    public void Bytes(byte[]? value)
    {
        if (value is null)
        {
            Byte(0);
            return;
        }

        VarInt((ulong)value.Length + 1);
        _buffer.Write(value);
    }
}
