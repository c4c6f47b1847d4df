using System.Collections.Concurrent;

namespace Mall.Functions.Catalog;

/// <summary>A product as an instance keeps it in memory: without its description, which only the search index reads, and once. Searches look at all of them, so it is one object.</summary>
internal sealed record ProductSummary(
    string ProductId, string Name, string Category, Platform.Money Price, long Available, long Reserved, long Sold, string? ImageUrl, DateTimeOffset CreatedAt, int Revision, bool IsDeleted)
{
    public Stock Stock => new(Available, Reserved, Sold);

    public bool IsInStock => !IsDeleted && Available > 0;
}

/// <summary>The products of the shop as this instance knows them. Each has a number, its place here, as long as the instance runs. One thread writes; everybody reads at the same time.</summary>
internal sealed class Assortment
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private volatile ProductSummary[] _products = new ProductSummary[64];
    private volatile int _count;

    /// <summary>All by their numbers, also deleted ones.</summary>
    public ReadOnlySpan<ProductSummary> Products
    {
        get
        {
            // In this order: whoever reads the number of products finds all of them.
            var count = _count;
            return _products.AsSpan(0, count);
        }
    }

    /// <summary>The product's number; -1 if this instance does not know it.</summary>
    public int NumberOf(string productId) => _numbers.TryGetValue(productId, out var number) ? number : -1;

    /// <summary>The product, if it is known and still sold.</summary>
    public ProductSummary? Find(string productId) => _numbers.TryGetValue(productId, out var number) && _products[number] is { IsDeleted: false } product ? product : null;

    /// <summary>Takes in a product as it is now, unless a later edit of it is known.</summary>
    /// <returns>Its number if it is new, edited or deleted; null if at most its units moved.</returns>
    public int? Put(Product product)
    {
        var isKnown = _numbers.TryGetValue(product.ProductId, out var number);
        var known = isKnown ? _products[number] : null;
        if (known?.Revision == product.Revision)
        {
            var (available, reserved, sold) = product.Stock;
            _products[number] = known.Stock == product.Stock ? known : known with { Available = available, Reserved = reserved, Sold = sold };
            return null;
        }

        if (known is { IsDeleted: true } || known?.Revision > product.Revision)
        {
            return null;
        }

        if (!isKnown)
        {
            number = _count;
            if (number == _products.Length)
            {
                var longer = new ProductSummary[number * 2];
                _products.CopyTo(longer, 0);
                _products = longer;
            }
        }

        // Many products share a category and a currency.
        _products[number] = new ProductSummary(
            known?.ProductId ?? product.ProductId,
            product.Name,
            string.Intern(product.Category),
            product.Price with { Currency = string.Intern(product.Price.Currency) },
            product.Stock.Available,
            product.Stock.Reserved,
            product.Stock.Sold,
            product.ImageUrl,
            product.CreatedAt,
            product.Revision,
            product.IsDeleted);
        if (!isKnown)
        {
            _count = number + 1;
            _numbers[product.ProductId] = number;
        }

        return number;
    }
}
