using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>The sort keys of all documents at one path: ORDER BY finds the few documents of a page without reading all bodies. Under the store's lock.</summary>
internal sealed class SortColumn(string[] path) : DocumentIndex(path)
{
    private SortKey?[] _keys = new SortKey?[256];

    public SortKey this[int slot] => slot < _keys.Length ? _keys[slot] ?? SortKey.Undefined : SortKey.Undefined;

    public override void Remove(int slot)
    {
        if (slot < _keys.Length)
        {
            _keys[slot] = null;
        }
    }

    protected override void Set(int slot, in SqlValue value)
    {
        if (slot >= _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(slot + 1, _keys.Length * 2));
        }

        _keys[slot] = SortKey.Of(value);
    }
}
