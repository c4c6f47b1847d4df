using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Views of the sales that callers asked for lately. A view is replaced as a whole, so reading one takes no lock.</summary>
internal sealed partial class SaleViews(SaleGate gate, SaleStore sales, GateWatch watch, TimeProvider time, ILogger<SaleViews> logger)
{
    // Made-up ids are forgotten soon and never fill the memory.
    private const int MaxViews = 10_000;
    private const int IdleRounds = 600;
    private static readonly TimeSpan MissingFor = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, SaleEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>Null when the sale has to be read first.</summary>
    public SaleView? Find(string saleId)
    {
        if (!_entries.TryGetValue(saleId, out var entry) || entry.View is not { } view)
        {
            return null;
        }

        if (!entry.Asked)
        {
            entry.Asked = true;
        }

        return view.IsMissing && view.Age(time.GetUtcNow()) > MissingFor ? null : view;
    }

    /// <summary>Reads the sale if nobody did just now. Throws <see cref="GateUnavailableException"/>.</summary>
    public async Task<SaleView> ReadAsync(string saleId, CancellationToken cancellationToken)
    {
        if (_entries.Count >= MaxViews)
        {
            Forget(entry => entry.View is null or { IsMissing: true });
        }

        var entry = _entries.GetOrAdd(saleId, static id => new SaleEntry(id));
        entry.Asked = true;
        await entry.Turn.WaitAsync(cancellationToken);
        try
        {
            return Find(saleId) ?? await RefreshAsync(entry, cancellationToken);
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    /// <summary>The view that a buyer's call is about: of his bucket when the sale is split. Null when it has to be read first.</summary>
    public SaleView? FindFor(SaleView? sale, string userId) => sale?.Buckets is { } buckets ? Find(buckets[SaleBuckets.IndexFor(userId, buckets.Count)]) : sale;

    /// <summary>The same, read if need be. Throws <see cref="GateUnavailableException"/>.</summary>
    public async Task<SaleView> ReadForAsync(SaleView sale, string userId, CancellationToken cancellationToken) =>
        FindFor(sale, userId) ?? await ReadAsync(sale.Buckets![SaleBuckets.IndexFor(userId, sale.Buckets.Count)], cancellationToken);

    /// <summary>Units that nobody has won, in all buckets of a split sale and between them; null while one of them is unknown. An unknown one is read from now on.</summary>
    public long? FreeIn(SaleView sale)
    {
        var (free, now) = ((long?)0, time.GetUtcNow());
        foreach (var bucketId in sale.Buckets!)
        {
            var view = Find(bucketId);
            if (view is null)
            {
                _ = ReadQuietlyAsync(bucketId);
            }

            free += view?.Unsold(now);
        }

        return free;
    }

    /// <summary>The same, after reading those that are not known yet. Throws <see cref="GateUnavailableException"/>.</summary>
    public async Task<long?> ReadFreeInAsync(SaleView sale, CancellationToken cancellationToken)
    {
        await Task.WhenAll(sale.Buckets!.Select(id => ReadAsync(id, cancellationToken)));
        return FreeIn(sale);
    }

    /// <summary>Reads the sale again now: it changed, or differs from its view. Calls before that reading begins count as one.</summary>
    public void Touch(string saleId)
    {
        if (_entries.TryGetValue(saleId, out var entry) && Interlocked.Exchange(ref entry.Touched, 1) == 0)
        {
            _ = RefreshQuietlyAsync(entry, CancellationToken.None);
        }
    }

    /// <summary>The gate said that it is shut: no door asks it until it is read again.</summary>
    public void FoundShut(string saleId, SaleView view)
    {
        if (_entries.TryGetValue(saleId, out var entry))
        {
            Interlocked.CompareExchange(ref entry.View, SaleView.Shut(time.GetUtcNow()), view);
        }

        watch.Notify();
        Touch(saleId);
    }

    /// <summary>Refreshes all views and forgets those nobody asks for.</summary>
    public Task RefreshAllAsync(CancellationToken cancellationToken)
    {
        Forget(entry =>
        {
            entry.IdleRounds = entry.Asked ? 0 : entry.IdleRounds + 1;
            entry.Asked = false;
            return entry.IdleRounds >= (entry.View is null or { IsMissing: true } ? 1 : IdleRounds);
        });
        return Task.WhenAll(_entries.Values.Select(entry => RefreshQuietlyAsync(entry, cancellationToken)));
    }

    private async Task ReadQuietlyAsync(string saleId)
    {
        try
        {
            await ReadAsync(saleId, CancellationToken.None);
        }
        catch (Exception e)
        {
            LogNotRead(e, saleId);
        }
    }

    private async Task RefreshQuietlyAsync(SaleEntry entry, CancellationToken cancellationToken)
    {
        await entry.Turn.WaitAsync(cancellationToken);
        try
        {
            Volatile.Write(ref entry.Touched, 0);
            await RefreshAsync(entry, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The view grows old and then says nothing any more.
            LogNotRead(e, entry.SaleId);
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    /// <summary>Needs the entry's turn.</summary>
    private async Task<SaleView> RefreshAsync(SaleEntry entry, CancellationToken cancellationToken)
    {
        if (entry.View is { Buckets: not null } split)
        {
            // Nothing of it changes.
            return split;
        }

        // It has no gate of its own, whose server might be gone.
        var view = sales.KnownBuckets(entry.SaleId) is { } buckets ? SaleView.Split(buckets, time.GetUtcNow()) : await ReadGateAsync(entry) ?? await ReadDatabaseAsync(entry.SaleId, cancellationToken);
        Volatile.Write(ref entry.View, view);
        return view;
    }

    private async Task<SaleView?> ReadGateAsync(SaleEntry entry)
    {
        // Twice when another generation is found: its winners and scripts are others.
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var scripts = gate.ScriptsOf(entry.SaleId, entry.Generation);
            if (await gate.ReadAsync(scripts, entry.WinnerCount) is not { State: var state } reading)
            {
                return null;
            }

            if (state.Generation != entry.Generation)
            {
                entry.Begin(state.Generation);
                continue;
            }

            if (!reading.IsLoaded)
            {
                watch.Notify();
                return SaleView.Shut(time.GetUtcNow());
            }

            entry.Add(reading.NewWinners);
            return SaleView.Open(scripts, state, SaleView.NeedsHolders(state) ? entry.Holders() : null, time.GetUtcNow());
        }

        return SaleView.Shut(time.GetUtcNow());
    }

    private async Task<SaleView> ReadDatabaseAsync(string saleId, CancellationToken cancellationToken)
    {
        var sale = await sales.FindAsync(saleId, cancellationToken);
        var now = time.GetUtcNow();
        if (sale is null)
        {
            return SaleView.Missing(now);
        }

        if (sale.IsSplit)
        {
            return SaleView.Split(SaleBuckets.IdsOf(sale), now);
        }

        var view = SaleView.Cold(sale, now);
        if (sale.Gate == GateStatus.Ready || view.Refusal("", now) == GateCode.Rebuilding)
        {
            watch.Notify();
        }

        return view;
    }

    private void Forget(Func<SaleEntry, bool> isForgotten)
    {
        foreach (var (id, entry) in _entries)
        {
            if (isForgotten(entry))
            {
                _entries.TryRemove(id, out _);
            }
        }
    }

    [LoggerMessage(120, LogLevel.Warning, "The sale {SaleId} could not be read; its view grows old.")]
    private partial void LogNotRead(Exception e, string saleId);

    private sealed class SaleEntry(string saleId)
    {
        private readonly HashSet<int> _winners = [];
        private HashSet<int>? _holders;

        public string SaleId { get; } = saleId;

        /// <summary>One reading at a time.</summary>
        public SemaphoreSlim Turn { get; } = new(1);

        public SaleView? View;
        public int Touched;

        public volatile bool Asked;

        public int IdleRounds { get; set; }

        public int Generation { get; private set; }

        public long WinnerCount { get; private set; }

        public void Begin(int generation)
        {
            Generation = generation;
            WinnerCount = 0;
            _winners.Clear();
            _holders = null;
        }

        public void Add(StackExchange.Redis.RedisValue[] userIds)
        {
            WinnerCount += userIds.Length;
            foreach (var userId in userIds)
            {
                if (_winners.Add(SaleView.HashOf(userId!)))
                {
                    _holders = null;
                }
            }
        }

        /// <summary>A copy, so readers take no lock.</summary>
        public HashSet<int> Holders() => _holders ??= [.. _winners];
    }
}
