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

/// <summary>What memory holds of one document; its body is in the journal. Kept at 64 bytes, because there may be millions.</summary>
internal struct Slot
{
    /// <summary>No <c>ttl</c>: the container's default counts.</summary>
    public const int NoTtl = 0;

    public JournalPosition Position;

    /// <summary>Creation number in the container; kept by replace and upsert.</summary>
    public long Rid;

    /// <summary>The write's number in its container; every write gets a new one.</summary>
    public long Lsn;

    /// <summary>Offset and length of the body's client part in the record at <see cref="Position"/>.</summary>
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
