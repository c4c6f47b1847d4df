using System.Text;
using System.Text.Json;
using Mall.Embedded.Cosmos.Items;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// Finds the documents with a value at a path, or with an element in an array there. It keeps only 64-bit hashes: a query is evaluated on every
/// document found, so a collision only costs a needless read. 28 bytes per entry, plus a head per distinct value. Under the store's lock.
/// </summary>
internal sealed class PropertyIndex(string[] path, bool elements) : IDocumentIndex
{
    private readonly byte[][] _utf8Path = [.. path.Select(Encoding.UTF8.GetBytes)];
    private readonly Dictionary<ulong, (int Head, int Count)> _values = [];
    private Node[] _nodes = new Node[256];
    private int[] _firstOfSlot = [];
    private int _used = 1;
    private int _free;

    /// <summary>Index 0 means "none".</summary>
    private struct Node
    {
        public ulong Value;
        public int Slot;
        public int Next;
        public int Previous;
        public int NextOfSlot;
    }

    /// <inheritdoc/>
    public bool IsComplete { get; set; }

    public bool Is(string[] otherPath, bool otherElements) => elements == otherElements && path.AsSpan().SequenceEqual(otherPath);

    public void Update(int slot, ReadOnlyMemory<byte> body)
    {
        Remove(slot);
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = 128 });
        reader.Read();
        if (!JsonPath.TryFind(ref reader, _utf8Path))
        {
            return;
        }

        if (!elements)
        {
            Add(slot, ref reader);
            return;
        }

        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Add(slot, ref reader);
                reader.Skip();
            }
        }
    }

    public void Remove(int slot)
    {
        if (slot >= _firstOfSlot.Length)
        {
            return;
        }

        int index = _firstOfSlot[slot];
        _firstOfSlot[slot] = 0;
        while (index != 0)
        {
            ref Node node = ref _nodes[index];
            int next = node.NextOfSlot;
            Unlink(ref node);
            node = new Node { Next = _free };
            _free = index;
            index = next;
        }
    }

    public int Count(ulong value) => _values.TryGetValue(value, out (int Head, int Count) entry) ? entry.Count : 0;

    /// <summary>Whether a document has one of the values.</summary>
    public bool Has(int slot, ulong[] values)
    {
        for (int index = slot < _firstOfSlot.Length ? _firstOfSlot[slot] : 0; index != 0; index = _nodes[index].NextOfSlot)
        {
            if (values.AsSpan().Contains(_nodes[index].Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The documents that have one of the values, each once.</summary>
    /// <param name="values">Distinct hashes.</param>
    public IEnumerable<int> SlotsOf(ulong[] values)
    {
        // Only an array can hold two of the values. If it holds the same value twice, both entries are neighbours in that value's list.
        HashSet<int>? seen = elements && values.Length > 1 ? [] : null;
        foreach (ulong value in values)
        {
            int previous = -1;
            int index = _values.TryGetValue(value, out (int Head, int Count) entry) ? entry.Head : 0;
            for (; index != 0; index = _nodes[index].Next)
            {
                int slot = _nodes[index].Slot;
                if (slot != previous && (seen is null || seen.Add(slot)))
                {
                    yield return slot;
                }

                previous = slot;
            }
        }
    }

    private void Add(int slot, ref Utf8JsonReader reader)
    {
        if (ValueHash.TryOf(ref reader, out ulong value))
        {
            int index = NewNode();
            EnsureSlot(slot);
            (int head, int count) = _values.GetValueOrDefault(value);
            _nodes[index] = new Node { Value = value, Slot = slot, Next = head, NextOfSlot = _firstOfSlot[slot] };
            if (head != 0)
            {
                _nodes[head].Previous = index;
            }

            _values[value] = (index, count + 1);
            _firstOfSlot[slot] = index;
        }
    }

    private void Unlink(ref Node node)
    {
        if (node.Next != 0)
        {
            _nodes[node.Next].Previous = node.Previous;
        }

        (int head, int count) = _values[node.Value];
        if (node.Previous != 0)
        {
            _nodes[node.Previous].Next = node.Next;
        }
        else
        {
            head = node.Next;
        }

        if (count == 1)
        {
            _values.Remove(node.Value);
        }
        else
        {
            _values[node.Value] = (head, count - 1);
        }
    }

    private int NewNode()
    {
        if (_free != 0)
        {
            int index = _free;
            _free = _nodes[index].Next;
            return index;
        }

        if (_used == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        return _used++;
    }

    private void EnsureSlot(int slot)
    {
        if (slot >= _firstOfSlot.Length)
        {
            Array.Resize(ref _firstOfSlot, Math.Max(slot + 1, _firstOfSlot.Length * 2));
        }
    }
}
