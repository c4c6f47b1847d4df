using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Items;

/// <summary>A change that a transaction will make to one document: put it, or delete it when <see cref="Body"/> is null.</summary>
internal sealed class PendingChange
{
    public required byte[] PartitionKey { get; init; }
    public required byte[] Id { get; init; }

    /// <summary>Whether the document is in the table. If not, a delete has nothing to do.</summary>
    public bool IsStored { get; init; }

    public long Rid { get; set; }
    public long Lsn { get; set; }
    public int Timestamp { get; set; }
    public int Ttl { get; set; }
    public byte[]? Body { get; set; }
    public int ClientLength { get; set; }

    /// <summary>Offset of the client's part in the record.</summary>
    public int Offset { get; set; }

    public DocumentChange ToRecord() => new()
    {
        Kind = Body is null ? DocumentChangeKind.Delete : DocumentChangeKind.Put,
        Lsn = Lsn,
        PartitionKey = PartitionKey,
        Id = Id,
        Rid = Rid,
        Timestamp = Timestamp,
        Ttl = Ttl,
        ClientPart = Body.AsSpan(0, ClientLength),
    };
}
