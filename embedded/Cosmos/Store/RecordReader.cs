using System.Buffers.Binary;

namespace Mall.Embedded.Cosmos.Store;

internal enum DocumentChangeKind : byte
{
    Put = 1,
    Delete = 2,
}

/// <summary>The change of one document in a record.</summary>
internal readonly ref struct DocumentChange
{
    public DocumentChangeKind Kind { get; init; }
    public long Lsn { get; init; }
    public ReadOnlySpan<byte> PartitionKey { get; init; }
    public ReadOnlySpan<byte> Id { get; init; }
    public long Rid { get; init; }
    public int Timestamp { get; init; }
    public int Ttl { get; init; }

    /// <summary>The JSON without its closing brace and without system properties.</summary>
    public ReadOnlySpan<byte> ClientPart { get; init; }

    /// <summary>Offset of the client's part in the record.</summary>
    public int Offset { get; init; }

    /// <summary>Approximate bytes of a put in the journal: fixed fields, key (partition key and id), body.</summary>
    public static int StoredBytes(int key, int clientPart) => 48 + key + clientPart;
}

/// <summary>Reads a record. A replay reads headers only and parses no JSON. A partition key that equals the id is not stored: <paramref name="scratch"/>
/// holds it, with <see cref="PartitionKeyWriter.MaxBytes"/>.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> record, Span<byte> scratch)
{
    private readonly ReadOnlySpan<byte> _record = record;
    private readonly Span<byte> _stringKey = scratch;
    private int _at;

    public readonly ReadOnlySpan<byte> Rest => _record[_at..];

    public RecordKind Kind() => (RecordKind)Byte();

    public byte Byte() => _record[_at++];

    public ushort UInt16()
    {
        ushort value = BinaryPrimitives.ReadUInt16LittleEndian(_record[_at..]);
        _at += 2;
        return value;
    }

    public int Int32()
    {
        int value = BinaryPrimitives.ReadInt32LittleEndian(_record[_at..]);
        _at += 4;
        return value;
    }

    public long Int64()
    {
        long value = BinaryPrimitives.ReadInt64LittleEndian(_record[_at..]);
        _at += 8;
        return value;
    }

    public ReadOnlySpan<byte> Bytes(int length)
    {
        ReadOnlySpan<byte> value = _record.Slice(_at, length);
        _at += length;
        return value;
    }

    /// <summary>Reads the next change. Its spans are valid until the change after it is read.</summary>
    public DocumentChange Change()
    {
        var kind = (DocumentChangeKind)Byte();
        long lsn = Int64();
        ReadOnlySpan<byte> id = Bytes(UInt16());
        ushort keyLength = UInt16();
        ReadOnlySpan<byte> key = keyLength == 0 ? StringKey(id) : Bytes(keyLength);
        if (kind == DocumentChangeKind.Delete)
        {
            return new DocumentChange { Kind = kind, Lsn = lsn, Id = id, PartitionKey = key };
        }

        long rid = Int64();
        int timestamp = Int32();
        int ttl = Int32();
        int length = Int32();
        int offset = _at;
        return new DocumentChange
        {
            Kind = kind, Lsn = lsn, Id = id, PartitionKey = key, Rid = rid, Timestamp = timestamp, Ttl = ttl, Offset = offset, ClientPart = Bytes(length),
        };
    }

    private readonly ReadOnlySpan<byte> StringKey(ReadOnlySpan<byte> id)
    {
        var writer = new PartitionKeyWriter(_stringKey);
        writer.AddString(id);
        return _stringKey[..writer.Length];
    }
}
