using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Mall.Embedded.Cosmos.Batch;

/// <summary>Encodes the results of a batch (see <see cref="HybridRow"/>).</summary>
internal sealed class BatchWriter
{
    private readonly ArrayBufferWriter<byte> _output = new(1024);
    private readonly ArrayBufferWriter<byte> _row = new(1024);

    public BatchWriter()
    {
        Start(_output, HybridRow.SegmentSchema);
        Byte(_output, 1);
        Int32(_output, HybridRow.SegmentBytes);
    }

    public void Add(int status, int subStatus, string? etag, byte[]? body)
    {
        _row.ResetWrittenCount();
        Start(_row, HybridRow.ResultSchema);
        Byte(_row, (byte)(0b11 | (etag is null ? 0 : 0b100) | (body is null ? 0 : 0b1000)));
        Int32(_row, status);
        Int32(_row, subStatus);
        if (etag is not null)
        {
            Variable(_row, Encoding.ASCII.GetBytes(etag));
        }

        if (body is not null)
        {
            Variable(_row, body);
        }

        Start(_output, HybridRow.RecordSchema);
        Int32(_output, _row.WrittenCount);
        Int32(_output, (int)Crc32.HashToUInt32(_row.WrittenSpan));
        _output.Write(_row.WrittenSpan);
    }

    public byte[] ToArray() => _output.WrittenSpan.ToArray();

    private static void Start(ArrayBufferWriter<byte> target, int schema)
    {
        Byte(target, HybridRow.Version);
        Int32(target, schema);
    }

    private static void Variable(ArrayBufferWriter<byte> target, ReadOnlySpan<byte> value)
    {
        uint length = (uint)value.Length;
        for (; length >= 0x80; length >>= 7)
        {
            Byte(target, (byte)(length | 0x80));
        }

        Byte(target, (byte)length);
        target.Write(value);
    }

    private static void Int32(ArrayBufferWriter<byte> target, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(target.GetSpan(4), value);
        target.Advance(4);
    }

    private static void Byte(ArrayBufferWriter<byte> target, byte value)
    {
        target.GetSpan(1)[0] = value;
        target.Advance(1);
    }
}
