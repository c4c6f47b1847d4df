using Mall.Embedded.Storage;

namespace Mall.Embedded.Cosmos.Store;

[Flags]
internal enum SlotFlags : byte
{
    None = 0,
    Live = 1,

    /// <summary>The cached body was used since the cache's hand last passed.</summary>
    Referenced = 2,

    /// <summary>The cache's ring has an entry for this slot.</summary>
    Queued = 4,
}

/// <summary>What memory knows of one document; its body lies in the journal. Kept at 64 bytes: there may be millions.</summary>
internal struct Slot
{
    /// <summary>No <c>ttl</c> property: the container's default counts.</summary>
    public const int NoTtl = 0;

    public JournalPosition Position;

    /// <summary>The container's creation counter; survives replace and upsert.</summary>
    public long Rid;

    /// <summary>The container's write counter; changes with every write.</summary>
    public long Lsn;

    /// <summary>Where the client's part of the body starts in the record at <see cref="Position"/>, and its length.</summary>
    public int Offset;
    public int Length;

    /// <summary>Unix seconds of the last write.</summary>
    public int Timestamp;
    public int Ttl;

    public int Hash;

    /// <summary>The next slot of the same bucket, or of the free list.</summary>
    public int Next;

    /// <summary>Address in the <see cref="KeyArena"/>.</summary>
    public uint Key;

    /// <summary>Neighbours in the list of this document's partition, or -1.</summary>
    public int PartitionNext;
    public int PartitionPrevious;

    public SlotFlags Flags;
}
