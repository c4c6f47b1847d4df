namespace Mall.Embedded.Cosmos.Store;

/// <summary>The indexes of one container. A query that first uses a path makes one; every write then updates it. Their number is limited: further
/// paths have no index. Under the store's lock.</summary>
internal sealed class PropertyIndexes
{
    private const int Limit = 12;

    private readonly List<PropertyIndex> _indexes = [];
    private readonly List<SortColumn> _columns = [];

    public int Count => _indexes.Count;

    /// <summary>The index of a path, created empty and incomplete if necessary; null when there are too many.</summary>
    public PropertyIndex? Get(string[] path, bool elements)
    {
        PropertyIndex? found = _indexes.Find(index => index.Is(path, elements));
        if (found is null && _indexes.Count < Limit)
        {
            found = new PropertyIndex(path, elements);
            _indexes.Add(found);
        }

        return found;
    }

    /// <summary>The sort column of a path, created empty and incomplete if necessary; null when there are too many.</summary>
    public SortColumn? Column(string[] path)
    {
        SortColumn? found = _columns.Find(column => column.Is(path));
        if (found is null && _columns.Count < Limit)
        {
            found = new SortColumn(path);
            _columns.Add(found);
        }

        return found;
    }

    public void Update(int slot, ReadOnlyMemory<byte> body)
    {
        foreach (SortColumn column in _columns)
        {
            column.Update(slot, body);
        }

        foreach (PropertyIndex index in _indexes)
        {
            index.Update(slot, body);
        }
    }

    public void Remove(int slot)
    {
        foreach (SortColumn column in _columns)
        {
            column.Remove(slot);
        }

        foreach (PropertyIndex index in _indexes)
        {
            index.Remove(slot);
        }
    }
}
