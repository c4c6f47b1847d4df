using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// Finds the documents with a value at a path. It keeps only 64-bit hashes: a query is evaluated on every document found, so a collision only costs a needless
/// read. 24 bytes per document, plus a head per distinct value. Under the store's lock.
/// </summary>
internal sealed class PropertyIndex(string[] path) : DocumentIndex(path)
{
    private readonly Dictionary<ulong, (int Head, int Count)> _values = [];
    private Entry[] _entries = new Entry[256];

    /// <summary>A document's value, in the list of the documents with the same value. -1 is the end of a list.</summary>
    private struct Entry
    {
        public ulong Value;
        public int Next;
        public int Previous;
        public bool IsThere;
    }

    public int Count(ulong value) => _values.GetValueOrDefault(value).Count;

    /// <summary>Whether a document has one of the values.</summary>
    public bool Has(int slot, ulong[] values) => slot < _entries.Length && _entries[slot].IsThere && values.AsSpan().Contains(_entries[slot].Value);

    /// <summary>The documents that have one of the values, each once.</summary>
    /// <param name="values">Distinct hashes.</param>
    public IEnumerable<int> SlotsOf(ulong[] values)
    {
        foreach (ulong value in values)
        {
            for (int slot = _values.TryGetValue(value, out (int Head, int Count) list) ? list.Head : -1; slot >= 0; slot = _entries[slot].Next)
            {
                yield return slot;
            }
        }
    }

    public override void Remove(int slot)
    {
        if (slot >= _entries.Length || !_entries[slot].IsThere)
        {
            return;
        }

        Entry removed = _entries[slot];
        _entries[slot] = default;
        (int head, int count) = _values[removed.Value];
        if (removed.Next >= 0)
        {
            _entries[removed.Next].Previous = removed.Previous;
        }

        if (removed.Previous >= 0)
        {
            _entries[removed.Previous].Next = removed.Next;
        }
        else
        {
            head = removed.Next;
        }

        if (count == 1)
        {
            _values.Remove(removed.Value);
        }
        else
        {
            _values[removed.Value] = (head, count - 1);
        }
    }

    protected override void Set(int slot, in SqlValue value)
    {
        Remove(slot);
        if (!ValueHash.TryOf(value, out ulong hash))
        {
            return;
        }

        if (slot >= _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(slot + 1, _entries.Length * 2));
        }

        (int head, int count) = _values.TryGetValue(hash, out (int Head, int Count) list) ? list : (-1, 0);
        _entries[slot] = new Entry { Value = hash, Next = head, Previous = -1, IsThere = true };
        if (head >= 0)
        {
            _entries[head].Previous = slot;
        }

        _values[hash] = (slot, count + 1);
    }
}
