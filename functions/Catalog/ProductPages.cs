using System.Collections.Concurrent;

namespace Mall.Functions.Catalog;

/// <summary>The product pages of this process. A page shows a read at most <see cref="MaxAge"/> old, by this or another instance (<see cref="SharedPages"/>); simultaneous callers share one read
/// per product. Missing products are remembered as long, but separately, so that made-up ids push no page out. Code here that creates or changes a product must call <see cref="Forget"/> or
/// <see cref="ForgetEverywhereAsync"/>. For a while afterwards this instance reads the product itself, so that it sees its own writes, whatever Redis has.</summary>
internal sealed class ProductPages
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    // Of the pages, the missing ids and the changed ids each.
    private const int Capacity = 10_000;

    private static readonly Task<IResult> NotFound = Task.FromResult(CatalogErrors.ProductNotFound.ToResult());

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    // Until when.
    private readonly ConcurrentDictionary<string, long> _missing = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _changedHere = new(StringComparer.Ordinal);
    private long _allChangedHere;

    private readonly Func<string, Task<PageRead>> _readShared;
    private readonly Func<string, Task<PageRead>> _readStored;
    private readonly Func<string, Task> _drop;
    private readonly TimeProvider _time;
    private readonly long _maxAge;

    public ProductPages(SharedPages shared, ProductFeed feed, TimeProvider time)
        : this(
            shared.ReadAsync,
            shared.ReadStoredAsync,
            productId =>
            {
                feed.Hear(productId);
                return shared.DropAsync(productId);
            },
            time)
    {
    }

    internal ProductPages(
        Func<string, Task<PageRead>> readShared, Func<string, Task<PageRead>> readStored, Func<string, Task> drop, TimeProvider time)
    {
        (_readShared, _readStored, _drop, _time) = (readShared, readStored, drop, time);
        _maxAge = Ticks(MaxAge);
        _allChangedHere = time.GetTimestamp();
    }

    /// <summary>Number of cached pages; for tests.</summary>
    internal int Count => _entries.Count;

    /// <summary>Number of ids known to be missing; for tests.</summary>
    internal int MissingCount => _missing.Count;

    /// <summary>The page, or the refusal. Callers share the task: to give up, wait with your own <c>WaitAsync</c>.</summary>
    public Task<IResult> GetAsync(string productId)
    {
        var now = _time.GetTimestamp();
        if (_entries.TryGetValue(productId, out var known) && now < known.GoodUntil)
        {
            return known.Answer;
        }

        if (!_missing.IsEmpty && _missing.TryGetValue(productId, out var missingUntil) && now < missingUntil)
        {
            return NotFound;
        }

        var fresh = new Entry(this, productId, now);
        var won = known is null ? _entries.TryAdd(productId, fresh) : _entries.TryUpdate(productId, fresh, known);
        if (!won)
        {
            // Another caller reads it, or it was just forgotten: look again.
            return GetAsync(productId);
        }

        if (known is null && _entries.Count > Capacity)
        {
            MakeRoom(now);
        }

        return fresh.Answer;
    }

    /// <summary>Call it when units moved here: the next caller here gets the current product. Other instances show it within <see cref="MaxAge"/>.</summary>
    public void Forget(string productId)
    {
        var now = _time.GetTimestamp();
        if (_changedHere.Count >= Capacity)
        {
            MakeRoomForChanges(now);
        }

        _changedHere[productId] = now + _maxAge;
        Hear(productId);
    }

    /// <summary>Call it after an edit or a stock adjustment: the next caller on any instance gets the current product.</summary>
    public Task ForgetEverywhereAsync(string productId)
    {
        Forget(productId);
        return _drop(productId);
    }

    /// <summary>An instance announces a change.</summary>
    public void Hear(string productId)
    {
        // In this order: an earlier read is then no longer the entry, so it cannot mark the product as missing again.
        _entries.TryRemove(productId, out _);
        _missing.TryRemove(productId, out _);
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * _time.TimestampFrequency);

    private Task<PageRead> ReadAsync(string productId, long now) =>
        now < Volatile.Read(ref _allChangedHere) || (_changedHere.TryGetValue(productId, out var until) && now < until)
            ? _readStored(productId)
            : _readShared(productId);

    private void RememberMissing(string productId, long until)
    {
        if (_missing.Count >= Capacity)
        {
            // Somebody tries ids; forgetting costs only a read.
            _missing.Clear();
        }

        _missing[productId] = until;
    }

    private void MakeRoomForChanges(long now)
    {
        foreach (var change in _changedHere)
        {
            if (now >= change.Value)
            {
                _changedHere.TryRemove(change);
            }
        }

        if (_changedHere.Count >= Capacity)
        {
            // In this order: readers always find one.
            Volatile.Write(ref _allChangedHere, now + _maxAge);
            _changedHere.Clear();
        }
    }

    private void MakeRoom(long now)
    {
        foreach (var (productId, entry) in _entries)
        {
            if (now >= entry.GoodUntil)
            {
                _entries.TryRemove(KeyValuePair.Create(productId, entry));
            }
        }

        // More than the capacity within one second: a cache does not help then.
        if (_entries.Count > Capacity)
        {
            _entries.Clear();
        }
    }

    private sealed class Entry(ProductPages pages, string productId, long readAt)
    {
        private readonly Lock _lock = new();
        private Task<IResult>? _answer;

        // The age counts from the start of the read: only later changes can be missing.
        private long _goodUntil = readAt + pages._maxAge;

        public long GoodUntil => Volatile.Read(ref _goodUntil);

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
                (page, var goodFor) = await pages.ReadAsync(productId, readAt);
                isRead = true;
                Volatile.Write(ref _goodUntil, readAt + Math.Min(pages._maxAge, pages.Ticks(goodFor)));
                return page ?? CatalogErrors.ProductNotFound.ToResult();
            }
            finally
            {
                // Do not keep a failure. Missing products are kept elsewhere.
                if (page is null && pages._entries.TryRemove(KeyValuePair.Create(productId, this)) && isRead)
                {
                    pages.RememberMissing(productId, GoodUntil);
                }
            }
        }
    }
}
