using System.Buffers;
using System.Buffers.Binary;

namespace Mall.Embedded.Cosmos.Store;

internal enum RecordKind : byte
{
    DatabaseCreated = 1,
    DatabaseDeleted = 2,
    ContainerCreated = 3,
    ContainerReplaced = 4,
    ContainerDeleted = 5,

    /// <summary>The document changes of one request. A batch is one record, so it is replayed as a whole or not at all.</summary>
    Documents = 6,
}

/// <summary>Builds one journal record at a time; all numbers little-endian. <see cref="RecordReader"/> is its counterpart.</summary>
internal sealed class RecordWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public int Length => _buffer.WrittenCount;

    public RecordWriter Start(RecordKind kind)
    {
        _buffer.ResetWrittenCount();
        return Byte((byte)kind);
    }

    public RecordWriter Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
        return this;
    }

    public RecordWriter UInt16(int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_buffer.GetSpan(2), checked((ushort)value));
        _buffer.Advance(2);
        return this;
    }

    public RecordWriter Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
        return this;
    }

    public RecordWriter Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
        return this;
    }

    public RecordWriter Bytes(ReadOnlySpan<byte> value)
    {
        _buffer.Write(value);
        return this;
    }

    public RecordWriter StartDocuments(int container, int changes) => Start(RecordKind.Documents).Int32(container).UInt16(changes);

    /// <summary>Adds a document and returns the offset of its client's part in the record.</summary>
    public int Put(scoped in DocumentChange change)
    {
        Key((byte)DocumentChangeKind.Put, change);
        Int64(change.Rid).Int32(change.Timestamp).Int32(change.Ttl).Int32(change.ClientPart.Length);
        int offset = Length;
        Bytes(change.ClientPart);
        return offset;
    }

    public void Delete(scoped in DocumentChange change) => Key((byte)DocumentChangeKind.Delete, change);

    private void Key(byte kind, scoped in DocumentChange change)
    {
        bool same = PartitionKeyWriter.IsString(change.PartitionKey, change.Id);
        Byte(kind).Int64(change.Lsn).UInt16(change.Id.Length).Bytes(change.Id);
        UInt16(same ? 0 : change.PartitionKey.Length);
        if (!same)
        {
            Bytes(change.PartitionKey);
        }
    }
}
