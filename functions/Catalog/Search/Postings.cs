namespace Mall.Functions.Catalog;

/// <summary>A posting says that a term is in a product: 24 bits for the product's number in the index, one for whether the term is in its name, seven for how often it occurs.</summary>
internal static class Posting
{
    /// <summary>Below the product's number.</summary>
    public const int Bits = 8;

    public const uint InName = 128;

    /// <summary>No more counts.</summary>
    public const uint MaxFrequency = 127;
}

/// <summary>The postings of a term, in no order. Most terms are in one product, so it grows slowly.</summary>
internal struct Postings
{
    private uint[]? _items;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> Items => _items.AsSpan(0, Count);

    public void Add(uint posting)
    {
        if (_items is null || Count == _items.Length)
        {
            Array.Resize(ref _items, Count + 1 + (Count / 4));
        }

        _items[Count++] = posting;
    }

    public void RemoveOf(int product)
    {
        var at = 0;
        while (_items![at] >> Posting.Bits != product)
        {
            at++;
        }

        _items[at] = _items[--Count];
    }
}
