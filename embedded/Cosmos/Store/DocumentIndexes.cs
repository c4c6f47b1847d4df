namespace Mall.Embedded.Cosmos.Store;

/// <summary>The indexes of one container. A query that first uses a path makes one; every write then updates it. Their number is limited: further
/// paths have no index. Under the store's lock.</summary>
internal sealed class DocumentIndexes
{
    private const int LimitOfAKind = 12;

    private readonly List<DocumentIndex> _indexes = [];

    public int Count => _indexes.Count;

    /// <summary>The index of a path, created empty and incomplete if necessary; null when there are too many of its kind.</summary>
    public TIndex? Get<TIndex>(string[] path, Func<string[], TIndex> create)
        where TIndex : DocumentIndex
    {
        TIndex? found = _indexes.OfType<TIndex>().FirstOrDefault(index => index.IsOf(path));
        if (found is null && _indexes.OfType<TIndex>().Count() < LimitOfAKind)
        {
            found = create(path);
            _indexes.Add(found);
        }

        return found;
    }

    public void Update(int slot, ReadOnlyMemory<byte> body)
    {
        foreach (DocumentIndex index in _indexes)
        {
            index.Update(slot, body);
        }
    }

    public void Remove(int slot)
    {
        foreach (DocumentIndex index in _indexes)
        {
            index.Remove(slot);
        }
    }
}
