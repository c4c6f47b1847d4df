using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Batch;

/// <summary>Decodes the body of a batch request (see <see cref="HybridRow"/>).</summary>
internal ref struct BatchReader
{
    private const int IfMatchToken = 9;
    private const int IfNoneMatchToken = 10;
    private const int MinimalReturnToken = 12;

    private ReadOnlySpan<byte> _rest;

    private BatchReader(ReadOnlySpan<byte> bytes) => _rest = bytes;

    public static List<BatchOperation> Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new BatchReader(body);
            reader.Expect(HybridRow.SegmentSchema);
            reader.Take(1);
            reader.Take(reader.Int32() - HybridRow.SegmentBytes);
            var operations = new List<BatchOperation>();
            while (!reader._rest.IsEmpty)
            {
                reader.Expect(HybridRow.RecordSchema);
                int length = reader.Int32();
                uint crc = (uint)reader.Int32();
                ReadOnlySpan<byte> row = reader.Take(length);
                if (Crc32.HashToUInt32(row) != crc)
                {
                    throw Malformed();
                }

                operations.Add(new BatchReader(row).Operation());
            }

            return operations;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Malformed();
        }
    }

    private BatchOperation Operation()
    {
        Expect(HybridRow.OperationSchema);
        byte presence = Take(1)[0];
        if ((presence & 0b11) != 0b11)
        {
            throw Malformed();
        }

        var operation = new BatchOperation { Type = Int32() };
        if (Int32() != 2)
        {
            throw CosmosError.BadRequest("A batch may contain operations on documents only.");
        }

        // Partition keys of bulk requests, which are refused earlier.
        Optional(presence, 2);
        Optional(presence, 3);
        operation.Id = (presence & (1 << 4)) != 0 ? Variable().ToArray() : null;
        Optional(presence, 5);
        operation.Body = (presence & (1 << 6)) != 0 ? Variable().ToArray() : null;
        while (!_rest.IsEmpty)
        {
            Sparse(operation);
        }

        return operation;
    }

    private void Sparse(BatchOperation operation)
    {
        byte type = Take(1)[0];
        int token = Leb128();
        string? text = null;
        switch (type)
        {
            case HybridRow.TypeTrue or HybridRow.TypeFalse:
                break;
            case HybridRow.TypeInt32 or HybridRow.TypeUInt32:
                Take(4);
                break;
            case HybridRow.TypeFloat64:
                Take(8);
                break;
            case HybridRow.TypeUtf8:
                text = Encoding.UTF8.GetString(Variable());
                break;
            default:
                throw Malformed();
        }

        switch (token)
        {
            case IfMatchToken:
                operation.IfMatch = text;
                break;
            case IfNoneMatchToken:
                throw CosmosError.Unsupported("If-None-Match in a batch");
            case MinimalReturnToken:
                operation.MinimalReturn = type == HybridRow.TypeTrue;
                break;
        }
    }

    private void Optional(byte presence, int bit)
    {
        if ((presence & (1 << bit)) != 0)
        {
            Variable();
        }
    }

    private void Expect(int schema)
    {
        if (Take(1)[0] != HybridRow.Version || Int32() != schema)
        {
            throw Malformed();
        }
    }

    private ReadOnlySpan<byte> Variable() => Take(Leb128());

    private int Leb128()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte part = Take(1)[0];
            value |= (uint)(part & 0x7F) << shift;
            if ((part & 0x80) == 0)
            {
                return (int)value;
            }
        }

        throw Malformed();
    }

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    private ReadOnlySpan<byte> Take(int length)
    {
        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private static CosmosError Malformed() => CosmosError.BadRequest("The body of the batch is malformed.");
}
