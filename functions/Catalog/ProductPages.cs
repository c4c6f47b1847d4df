using System.Collections.Concurrent;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Catalog;

/// <summary>The product page of this process: what it shows was read at most <see cref="MaxAge"/> ago, and each product is read once for all who ask at the same time.
/// That a product does not exist is remembered as long, but apart, so that asking for nonsense pushes no page out. Whoever makes or changes a product here says so
/// with <see cref="Forget"/>.</summary>
internal sealed class ProductPages
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private const int Capacity = 10_000;
    private const int MissingCapacity = 10_000;

    private static readonly Task<IResult> NotFound = Task.FromResult(CatalogErrors.ProductNotFound.ToResult());

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _missing = new(StringComparer.Ordinal);
    private readonly Func<string, Task<Versioned<Product>?>> _read;
    private readonly TimeProvider _time;
    private readonly long _maxAge;

    public ProductPages(ProductStore products, TimeProvider time)
        : this(productId => products.FindVersionedAsync(productId, CancellationToken.None), time)
    {
    }

    internal ProductPages(Func<string, Task<Versioned<Product>?>> read, TimeProvider time)
    {
        _read = read;
        _time = time;
        _maxAge = (long)(MaxAge.TotalSeconds * time.TimestampFrequency);
    }

    /// <summary>How many pages are held; for tests.</summary>
    internal int Count => _entries.Count;

    /// <summary>How many ids are known not to exist; for tests.</summary>
    internal int MissingCount => _missing.Count;

    /// <summary>The page, or the answer that there is none. The task is shared: a caller who gives up waits for his own <c>WaitAsync</c>.</summary>
    public Task<IResult> GetAsync(string productId)
    {
        var now = _time.GetTimestamp();
        if (_entries.TryGetValue(productId, out var known) && now - known.ReadAt < _maxAge)
        {
            return known.Answer;
        }

        if (!_missing.IsEmpty && _missing.TryGetValue(productId, out var missingAt) && now - missingAt < _maxAge)
        {
            return NotFound;
        }

        var fresh = new Entry(this, productId, now);
        var won = known is null ? _entries.TryAdd(productId, fresh) : _entries.TryUpdate(productId, fresh, known);
        if (!won)
        {
            // Somebody else is reading it, or it was forgotten just now: look again.
            return GetAsync(productId);
        }

        if (known is null && _entries.Count > Capacity)
        {
            MakeRoom(now);
        }

        return fresh.Answer;
    }

    /// <summary>The next who asks gets the product as it is then.</summary>
    public void Forget(string productId)
    {
        // In this order: a reading that began before is no longer the entry, so it does not say again that there is none.
        _entries.TryRemove(productId, out _);
        _missing.TryRemove(productId, out _);
    }

    private void RememberMissing(string productId, long readAt)
    {
        if (_missing.Count >= MissingCapacity)
        {
            // Somebody tries ids; what is forgotten costs a read.
            _missing.Clear();
        }

        _missing[productId] = readAt;
    }

    private void MakeRoom(long now)
    {
        foreach (var (productId, entry) in _entries)
        {
            if (now - entry.ReadAt >= _maxAge)
            {
                _entries.TryRemove(KeyValuePair.Create(productId, entry));
            }
        }

        // More than the capacity within one second: then remembering does not help anybody.
        if (_entries.Count > Capacity)
        {
            _entries.Clear();
        }
    }

    private sealed class Entry(ProductPages pages, string productId, long readAt)
    {
        private readonly Lock _lock = new();
        private Task<IResult>? _answer;

        /// <summary>When the reading began: only what happened after it can be missing.</summary>
        public long ReadAt => readAt;

        public Task<IResult> Answer
        {
            get
            {
                if (_answer is { } answer)
                {
                    return answer;
                }

                lock (_lock)
                {
                    return _answer ??= ReadAsync();
                }
            }
        }

        private async Task<IResult> ReadAsync()
        {
            ProductPage? page = null;
            var isRead = false;
            try
            {
                page = await pages._read(productId) is { } product ? new ProductPage(product) : null;
                isRead = true;
                return page ?? CatalogErrors.ProductNotFound.ToResult();
            }
            finally
            {
                // A failure is not remembered, and that there is none is remembered elsewhere.
                if (page is null && pages._entries.TryRemove(KeyValuePair.Create(productId, this)) && isRead)
                {
                    pages.RememberMissing(productId, readAt);
                }
            }
        }
    }
}
