using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>The sort keys of all documents at one path: ORDER BY finds the few documents of a page without reading all bodies. Under the store's lock.</summary>
internal sealed class SortColumn : IDocumentIndex
{
    private readonly string[] _path;
    private readonly PathSet _paths = new();
    private readonly SqlValue[] _value = new SqlValue[1];
    private SortKey?[] _keys = new SortKey?[256];

    public SortColumn(string[] path)
    {
        _path = path;
        // Reads paths with the query's own code, so that the two never differ.
        _paths.Add([.. path.Select(PathStep.Property)]);
    }

    /// <inheritdoc/>
    public bool IsComplete { get; set; }

    public bool Is(string[] path) => path.AsSpan().SequenceEqual(_path);

    public SortKey this[int slot] => slot < _keys.Length ? _keys[slot] ?? SortKey.Undefined : SortKey.Undefined;

    public void Update(int slot, ReadOnlyMemory<byte> body)
    {
        if (slot >= _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(slot + 1, _keys.Length * 2));
        }

        _paths.Read(body, _value);
        _keys[slot] = SortKey.Of(_value[0]);
        _value[0] = default;
    }

    public void Remove(int slot)
    {
        if (slot < _keys.Length)
        {
            _keys[slot] = null;
        }
    }
}
