namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// The documents of one container in memory: slots in chunks, a hash table by (partition key, id), a list per partition, and the cached bodies.
/// About 140 bytes a document. Not thread-safe: used under the store's lock.
/// </summary>
internal sealed class DocumentTable
{
    private const int ChunkBits = 9;
    private const int ChunkSlots = 1 << ChunkBits;
    private const int GarbageWorthCollecting = 1 << 20;

    private readonly PartitionTable _partitions = new();
    private KeyArena _keys = new();
    private Slot[][] _chunks = new Slot[4][];
    private byte[]?[][] _bodies = new byte[]?[4][];
    private int[] _buckets = new int[256];
    private int _free = -1;

    public int Count { get; private set; }

    /// <summary>Number of slots, counted from 0; some may be free.</summary>
    public int Slots { get; private set; }

    public ref Slot this[int slot] => ref _chunks[slot >> ChunkBits][slot & (ChunkSlots - 1)];

    /// <summary>The whole body when it is in memory, else null.</summary>
    public ref byte[]? Body(int slot) => ref _bodies[slot >> ChunkBits][slot & (ChunkSlots - 1)];

    public KeyArena.Key KeyOf(int slot) => _keys[this[slot].Key];

    /// <summary>The slot of a document, or -1.</summary>
    public int Find(ReadOnlySpan<byte> partitionKey, ReadOnlySpan<byte> id)
    {
        int hash = KeyHash.Of(partitionKey, id);
        int slot = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (slot >= 0)
        {
            ref Slot candidate = ref this[slot];
            if (candidate.Hash == hash && _keys[candidate.Key].Is(partitionKey, id))
            {
                return slot;
            }

            slot = candidate.Next;
        }

        return -1;
    }

    /// <summary>A partition's first slot and number of documents. <see cref="Slot.PartitionNext"/> leads to the others, in no order.</summary>
    public (int Head, int Documents) FindPartition(ReadOnlySpan<byte> partitionKey) => _partitions.Find(this, partitionKey);

    /// <summary>Adds a document that is not in the table; the caller fills in the rest of the slot.</summary>
    public int Add(ReadOnlySpan<byte> partitionKey, ReadOnlySpan<byte> id)
    {
        if (Count >= _buckets.Length)
        {
            GrowBuckets();
        }

        int slot = NewSlot();
        ref Slot added = ref this[slot];
        int hash = KeyHash.Of(partitionKey, id);
        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];

        // The cache's ring may still have an entry for a freed slot.
        added = new Slot { Hash = hash, Next = bucket - 1, Key = _keys.Add(partitionKey, id), Flags = SlotFlags.Live | (added.Flags & SlotFlags.Queued) };
        bucket = slot + 1;
        Count++;
        _partitions.Add(this, slot, partitionKey);
        return slot;
    }

    public void Remove(int slot)
    {
        ref Slot removed = ref this[slot];
        _partitions.Remove(this, slot, KeyOf(slot).PartitionKey);
        ref int bucket = ref _buckets[removed.Hash & (_buckets.Length - 1)];
        if (bucket - 1 == slot)
        {
            bucket = removed.Next + 1;
        }
        else
        {
            int previous = bucket - 1;
            while (this[previous].Next != slot)
            {
                previous = this[previous].Next;
            }

            this[previous].Next = removed.Next;
        }

        _keys.Remove(removed.Key);
        removed.Flags &= SlotFlags.Queued;
        removed.Position = JournalPosition.None;
        removed.Lsn = 0;
        removed.Next = _free;
        _free = slot;
        Count--;
        if (_keys.Garbage > GarbageWorthCollecting && _keys.Garbage > _keys.Bytes / 2)
        {
            RebuildKeys();
        }
    }

    /// <summary>Bytes of memory for the keys.</summary>
    public long KeyBytes => _keys.Bytes;

    public bool IsLive(int slot) => (this[slot].Flags & SlotFlags.Live) != 0;

    private int NewSlot()
    {
        if (_free >= 0)
        {
            int slot = _free;
            _free = this[slot].Next;
            return slot;
        }

        int chunk = Slots >> ChunkBits;
        if ((Slots & (ChunkSlots - 1)) == 0)
        {
            if (chunk == _chunks.Length)
            {
                Array.Resize(ref _chunks, chunk * 2);
                Array.Resize(ref _bodies, chunk * 2);
            }

            _chunks[chunk] = new Slot[ChunkSlots];
            _bodies[chunk] = new byte[]?[ChunkSlots];
        }

        return Slots++;
    }

    private void GrowBuckets()
    {
        _buckets = new int[_buckets.Length * 2];
        for (int i = 0; i < Slots; i++)
        {
            if (IsLive(i))
            {
                ref Slot slot = ref this[i];
                ref int bucket = ref _buckets[slot.Hash & (_buckets.Length - 1)];
                slot.Next = bucket - 1;
                bucket = i + 1;
            }
        }
    }

    private void RebuildKeys()
    {
        var keys = new KeyArena();
        for (int i = 0; i < Slots; i++)
        {
            if (IsLive(i))
            {
                KeyArena.Key key = KeyOf(i);
                this[i].Key = keys.Add(key.PartitionKey, key.Id);
            }
        }

        _keys = keys;
    }
}
