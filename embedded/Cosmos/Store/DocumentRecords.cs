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

/// <summary>Records about documents. A partition key that equals the id is not stored; before another one stands its length and 1. A replay reads headers only and parses no JSON.</summary>
internal static class DocumentRecords
{
    public static PayloadWriter Start(int container, int changes) =>
        PayloadWriter.Rent().Byte((byte)RecordKind.Documents).Fixed32(container).Fixed16(changes);

    /// <summary>Adds a document and returns the offset of its client's part in the record.</summary>
    public static int Put(PayloadWriter writer, scoped in DocumentChange change)
    {
        Key(writer, DocumentChangeKind.Put, change);
        int offset = writer.Fixed64(change.Rid).Fixed32(change.Timestamp).Fixed32(change.Ttl).Fixed32(change.ClientPart.Length).Length;
        writer.Bytes(change.ClientPart);
        return offset;
    }

    public static void Delete(PayloadWriter writer, scoped in DocumentChange change) => Key(writer, DocumentChangeKind.Delete, change);

    /// <summary>Reads the next change, before which the reader stands.</summary>
    public static DocumentChange Read(ref PayloadReader reader)
    {
        var kind = (DocumentChangeKind)reader.Byte();
        long lsn = reader.Fixed64();
        ReadOnlySpan<byte> id = reader.Bytes(reader.Fixed16());
        ushort keyLength = reader.Fixed16();
        ReadOnlySpan<byte> key = keyLength == 0 ? id : reader.Bytes(keyLength - 1);
        if (kind == DocumentChangeKind.Delete)
        {
            return new DocumentChange { Kind = kind, Lsn = lsn, Id = id, PartitionKey = key };
        }

        long rid = reader.Fixed64();
        int timestamp = reader.Fixed32();
        int ttl = reader.Fixed32();
        int length = reader.Fixed32();
        int offset = reader.Position;
        return new DocumentChange
        {
            Kind = kind, Lsn = lsn, Id = id, PartitionKey = key, Rid = rid, Timestamp = timestamp, Ttl = ttl, Offset = offset, ClientPart = reader.Bytes(length),
        };
    }

    private static void Key(PayloadWriter writer, DocumentChangeKind kind, scoped in DocumentChange change)
    {
        writer.Byte((byte)kind).Fixed64(change.Lsn).Fixed16(change.Id.Length).Bytes(change.Id);
        if (change.PartitionKey.SequenceEqual(change.Id))
        {
            writer.Fixed16(0);
            return;
        }

        writer.Fixed16(change.PartitionKey.Length + 1).Bytes(change.PartitionKey);
    }
}
