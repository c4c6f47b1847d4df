namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// Finds the documents of one partition without reading the others: a hash table of list heads. It stores no keys and uses the head document's
/// key instead, so one document per partition costs little more than no partitions.
/// </summary>
internal sealed class PartitionTable
{
    private int[] _buckets = new int[64];
    private Entry[] _entries = new Entry[64];
    private int _used;
    private int _free = -1;

    private struct Entry
    {
        public int Head;
        public int Documents;
        public int Hash;
        public int Next;
    }

    /// <summary>The first slot of the partition and its number of documents; -1 and 0 when it is empty.</summary>
    public (int Head, int Documents) Find(DocumentTable table, ReadOnlySpan<byte> partitionKey)
    {
        int index = FindEntry(table, partitionKey, (int)KeyHash.Of(partitionKey));
        return index < 0 ? (-1, 0) : (_entries[index].Head, _entries[index].Documents);
    }

    public void Add(DocumentTable table, int slot, ReadOnlySpan<byte> partitionKey)
    {
        int hash = (int)KeyHash.Of(partitionKey);
        int index = FindEntry(table, partitionKey, hash);
        ref Slot added = ref table[slot];
        added.PartitionPrevious = -1;
        if (index >= 0)
        {
            added.PartitionNext = _entries[index].Head;
            table[_entries[index].Head].PartitionPrevious = slot;
            _entries[index].Head = slot;
            _entries[index].Documents++;
            return;
        }

        added.PartitionNext = -1;
        index = NewEntry();
        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _entries[index] = new Entry { Head = slot, Documents = 1, Hash = hash, Next = bucket - 1 };
        bucket = index + 1;
    }

    public void Remove(DocumentTable table, int slot, ReadOnlySpan<byte> partitionKey)
    {
        int hash = (int)KeyHash.Of(partitionKey);
        int index = FindEntry(table, partitionKey, hash);
        ref Slot removed = ref table[slot];
        ref Entry entry = ref _entries[index];
        entry.Documents--;
        if (removed.PartitionNext >= 0)
        {
            table[removed.PartitionNext].PartitionPrevious = removed.PartitionPrevious;
        }

        if (removed.PartitionPrevious >= 0)
        {
            table[removed.PartitionPrevious].PartitionNext = removed.PartitionNext;
        }
        else if (removed.PartitionNext >= 0)
        {
            entry.Head = removed.PartitionNext;
        }
        else
        {
            RemoveEntry(index, hash);
        }
    }

    private int FindEntry(DocumentTable table, ReadOnlySpan<byte> partitionKey, int hash)
    {
        int index = _buckets[hash & (_buckets.Length - 1)] - 1;
        while (index >= 0)
        {
            ref Entry entry = ref _entries[index];
            if (entry.Hash == hash && table.KeyOf(entry.Head).PartitionKey.SequenceEqual(partitionKey))
            {
                return index;
            }

            index = entry.Next;
        }

        return -1;
    }

    private int NewEntry()
    {
        if (_free >= 0)
        {
            int index = _free;
            _free = _entries[index].Next;
            return index;
        }

        if (_used == _entries.Length)
        {
            Grow();
        }

        return _used++;
    }

    private void RemoveEntry(int index, int hash)
    {
        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];
        if (bucket - 1 == index)
        {
            bucket = _entries[index].Next + 1;
        }
        else
        {
            int previous = bucket - 1;
            while (_entries[previous].Next != index)
            {
                previous = _entries[previous].Next;
            }

            _entries[previous].Next = _entries[index].Next;
        }

        _entries[index] = new Entry { Head = -1, Next = _free };
        _free = index;
    }

    // Called only when no entry is free, so every entry is in use.
    private void Grow()
    {
        Array.Resize(ref _entries, _entries.Length * 2);
        _buckets = new int[_entries.Length];
        for (int i = 0; i < _used; i++)
        {
            ref int bucket = ref _buckets[_entries[i].Hash & (_buckets.Length - 1)];
            _entries[i].Next = bucket - 1;
            bucket = i + 1;
        }
    }
}
