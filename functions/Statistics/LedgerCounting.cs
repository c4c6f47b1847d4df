using Mall.Functions.Ledger;
using Mall.Functions.Orders;

namespace Mall.Functions.Statistics;

/// <summary>Counts the ledger's transactions into the buckets of a generation, from where its progress stands. The ledger has every event once and never moves an entry, so late, repeated and
/// interleaved events need no care here.</summary>
internal sealed class LedgerCounting(LedgerStore ledger, OrderSearch orders, StatisticsStore store, TimeProvider time)
{
    private const int TransactionsAtOnce = 1000;

    // Each may bring its quarter and its day, and a batch takes 100 operations.
    private const int QuartersAtOnce = 48;

    // And 2 MB.
    private const int ProductsAtOnce = 2 * StatisticsBucket.MaxProducts;

    private const int OrdersAtOnce = 100;

    // Those who are shown and a rebuild both fit into functionTimeout of host.json.
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    // Until an order is written that was placed just before midnight.
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>Counts the ledger up to <paramref name="size"/> entries and sums up the days that are over. False: another instance counts, and nothing is counted twice; or there is more than one
    /// turn can do, and the next goes on.</summary>
    public async Task<bool> CatchUpAsync(string generation, long size, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var (progress, etag) = await ReadAsync(generation, cancellationToken);
        while (progress.Counted < size)
        {
            if (time.GetElapsedTime(started) > LongestTurn || !await CountAsync(progress, etag, size, cancellationToken))
            {
                return false;
            }

            (progress, etag) = await ReadAsync(generation, cancellationToken);
        }

        while (progress.DaysUntil is { } day && day + OneDay + Rest <= time.GetUtcNow())
        {
            if (time.GetElapsedTime(started) > LongestTurn || !await SumUpAsync(progress, etag, day, cancellationToken))
            {
                return false;
            }

            (progress, etag) = await ReadAsync(generation, cancellationToken);
        }

        return true;
    }

    private async Task<(StatisticsProgress Progress, string? ETag)> ReadAsync(string generation, CancellationToken cancellationToken) =>
        await store.FindProgressAsync(generation, cancellationToken) is { } found ? (found.Value, found.ETag) : (new StatisticsProgress { Generation = generation }, null);

    private async Task<bool> CountAsync(StatisticsProgress progress, string? etag, long size, CancellationToken cancellationToken)
    {
        var transactions = await TakeAsync(progress.Counted, size, cancellationToken);
        var byId = new Dictionary<string, Order>();
        foreach (var ids in transactions.Where(IsCounted).Select(transaction => transaction.OrderId).OfType<string>().Distinct().Chunk(OrdersAtOnce))
        {
            foreach (var order in await orders.FindAllAsync(ids, cancellationToken))
            {
                byId[order.Id] = order;
            }
        }

        var all = transactions.ConvertAll(transaction => (Transaction: transaction, Counted: CountedTransaction.Of(transaction, byId.GetValueOrDefault(transaction.OrderId ?? ""))));
        CountedTransaction[] counted = [.. all.Select(one => one.Counted).OfType<CountedTransaction>()];
        if (progress.DaysUntil is null && counted.Length > 0)
        {
            progress = progress with { DaysUntil = await FirstDayAsync(counted, cancellationToken) };
        }

        var buckets = await BucketsAsync(progress, counted, cancellationToken);
        var (after, written, products) = (progress, new HashSet<StatisticsBucket>(), 0);
        foreach (var (transaction, one) in all)
        {
            StatisticsBucket[] into = one is null ? [] : [.. BucketsOf(progress, one).Select(bucket => buckets[bucket.Id])];
            products += into.Sum(bucket => (written.Contains(bucket) ? 0 : bucket.Products.Count) + one!.Parts.Count(part => !bucket.Products.ContainsKey(part.ProductId)));
            if (products > ProductsAtOnce && after != progress)
            {
                // The next batch begins here.
                break;
            }

            foreach (var bucket in into)
            {
                bucket.Add(one!);
                written.Add(bucket);
            }

            after = after with { Counted = transaction.FirstIndex + transaction.Lines.Count, Total = after.Total + (one?.All ?? default) };
        }

        return await store.TryWriteAsync(after, etag, written, cancellationToken);
    }

    /// <summary>The next transactions: as many as one batch can take.</summary>
    private async Task<List<LedgerTransaction>> TakeAsync(long from, long size, CancellationToken cancellationToken)
    {
        var taken = new List<LedgerTransaction>();
        var quarters = new HashSet<DateTimeOffset>();
        await foreach (var transaction in ledger.ReadAsync(from, Math.Min(size, from + (TransactionsAtOnce * Posting.MaxLines)), cancellationToken))
        {
            if (IsCounted(transaction))
            {
                quarters.Add(StatisticsBucket.Floor(transaction.At, StatisticsBucket.Quarter));
            }

            if (quarters.Count > QuartersAtOnce || taken.Count == TransactionsAtOnce)
            {
                break;
            }

            taken.Add(transaction);
        }

        return taken.Count > 0 ? taken : throw new InvalidDataException($"The ledger has no entry {from}, and its head says that it has {size}.");
    }

    private async Task<Dictionary<string, StatisticsBucket>> BucketsAsync(StatisticsProgress progress, IEnumerable<CountedTransaction> counted, CancellationToken cancellationToken)
    {
        var buckets = counted.SelectMany(one => BucketsOf(progress, one)).DistinctBy(bucket => bucket.Id).ToDictionary(bucket => bucket.Id);
        if (buckets.Count > 0)
        {
            foreach (var known in await store.FindAsync(progress.Generation, buckets.Keys, cancellationToken))
            {
                buckets[known.Id] = known;
            }
        }

        return buckets;
    }

    /// <summary>Its quarter; and its day, if that is summed up already: the event is late.</summary>
    private static IEnumerable<StatisticsBucket> BucketsOf(StatisticsProgress progress, CountedTransaction counted)
    {
        yield return StatisticsBucket.OfQuarter(progress.Generation, counted.At);
        if (counted.At < progress.DaysUntil)
        {
            yield return StatisticsBucket.OfDay(progress.Generation, counted.At);
        }
    }

    private static bool IsCounted(LedgerTransaction transaction) => transaction.Kind is LedgerNames.Paid or LedgerNames.RefundRequested;

    /// <summary>The day of the first order, or of the first entry if that has none: there are no earlier days to sum up.</summary>
    private async Task<DateTimeOffset> FirstDayAsync(IEnumerable<CountedTransaction> counted, CancellationToken cancellationToken) =>
        StatisticsBucket.Floor(counted.Select(one => one.At).Append(await orders.FirstPlacedAtAsync(cancellationToken) ?? DateTimeOffset.MaxValue).Min(), OneDay);

    private async Task<bool> SumUpAsync(StatisticsProgress progress, string? etag, DateTimeOffset day, CancellationToken cancellationToken)
    {
        var sum = StatisticsBucket.OfDay(progress.Generation, day);
        await foreach (var quarter in store.ReadAsync(progress.Generation, StatisticsBucket.QuarterType, day, day + OneDay, cancellationToken))
        {
            sum.Add(quarter);
        }

        sum.Placed = await orders.CountPlacedAsync(day, day + OneDay, cancellationToken);
        return await store.TryWriteAsync(progress with { DaysUntil = day + OneDay }, etag, sum.Placed == 0 && sum.Quarters.Count == 0 ? [] : [sum], cancellationToken);
    }
}
