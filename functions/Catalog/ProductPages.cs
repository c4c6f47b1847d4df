using System.Collections.Concurrent;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Catalog;

/// <summary>The product page of this process: what it shows was read at most <see cref="MaxAge"/> ago, by this instance or by another one (<see cref="SharedPages"/>),
/// and each product is read once for all who ask at the same time. That a product does not exist is remembered as long, but apart, so that asking for nonsense pushes
/// no page out. Whoever makes or changes a product here says so, with <see cref="Forget"/> or <see cref="ForgetEverywhereAsync"/>; for a while after it this instance
/// reads the product itself, so that what was written here is seen here, whatever Redis has.</summary>
internal sealed class ProductPages
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(1);

    private const int Capacity = 10_000;
    private const int MissingCapacity = 10_000;
    private const int ChangedCapacity = 10_000;

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

    public ProductPages(SharedPages shared, TimeProvider time)
        : this(shared.ReadAsync, shared.ReadStoredAsync, shared.DropAsync, time)
    {
    }

    internal ProductPages(
        Func<string, Task<PageRead>> readShared, Func<string, Task<PageRead>> readStored, Func<string, Task> drop, TimeProvider time)
    {
        (_readShared, _readStored, _drop, _time) = (readShared, readStored, drop, time);
        _maxAge = Ticks(MaxAge);
        _allChangedHere = time.GetTimestamp();
    }

    /// <summary>How many pages are held; for tests.</summary>
    internal int Count => _entries.Count;

    /// <summary>How many ids are known not to exist; for tests.</summary>
    internal int MissingCount => _missing.Count;

    /// <summary>The page, or the answer that there is none. The task is shared: a caller who gives up waits for his own <c>WaitAsync</c>.</summary>
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
            // Somebody else is reading it, or it was forgotten just now: look again.
            return GetAsync(productId);
        }

        if (known is null && _entries.Count > Capacity)
        {
            MakeRoom(now);
        }

        return fresh.Answer;
    }

    /// <summary>Units of it were moved here: the next who asks here gets the product as it is then. Other instances show that within <see cref="MaxAge"/>.</summary>
    public void Forget(string productId)
    {
        var now = _time.GetTimestamp();
        if (_changedHere.Count >= ChangedCapacity)
        {
            MakeRoomForChanges(now);
        }

        _changedHere[productId] = now + _maxAge;
        Hear(productId);
    }

    /// <summary>It was edited, or somebody said how many units there are: the next who asks, anywhere, gets it as it is then.</summary>
    public Task ForgetEverywhereAsync(string productId)
    {
        Forget(productId);
        return _drop(productId);
    }

    /// <summary>Some instance says that it changed.</summary>
    public void Hear(string productId)
    {
        // In this order: a reading that began before is no longer the entry, so it does not say again that there is none.
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
        if (_missing.Count >= MissingCapacity)
        {
            // Somebody tries ids; what is forgotten costs a read.
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

        if (_changedHere.Count >= ChangedCapacity)
        {
            // In this order, so that nobody finds neither.
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

        // Counted from when the reading began: only what happened after it can be missing.
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
                // A failure is not remembered, and that there is none is remembered elsewhere.
                if (page is null && pages._entries.TryRemove(KeyValuePair.Create(productId, this)) && isRead)
                {
                    pages.RememberMissing(productId, GoodUntil);
                }
            }
        }
    }
}
