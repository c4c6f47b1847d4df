using Mall.Functions.Orders;

namespace Mall.Functions.Statistics;

/// <summary>Sums up what is counted: whole UTC days from their documents, the hours before and after them, and the last days, from quarters.</summary>
internal sealed class StatisticsReading(StatisticsStore store, OrderSearch orders)
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    // Counting takes a moment every few seconds.
    private const int MaxTries = 5;

    /// <summary>The sums, and what they were made of: exactly the entries that the progress says, of the generation that is shown. Null if they moved every time.</summary>
    public async Task<(StatisticsSums Sums, StatisticsProgress Progress, StatisticsGenerations Generations)?> ReadAsync(LocalDays days, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var generations = await store.GenerationsAsync(cancellationToken);
            var generation = generations.Shown;
            var before = await store.FindProgressAsync(generation, cancellationToken);
            var progress = before?.Value ?? new StatisticsProgress { Generation = generation };
            var sums = await SumAsync(days, progress, cancellationToken);
            if ((await store.FindProgressAsync(generation, cancellationToken))?.ETag == before?.ETag
                && (await store.GenerationsAsync(cancellationToken)).Shown == generation)
            {
                return (sums, progress, generations);
            }
        }

        return null;
    }

    private async Task<StatisticsSums> SumAsync(LocalDays days, StatisticsProgress progress, CancellationToken cancellationToken)
    {
        var sums = new StatisticsSums(days);
        var (from, to) = (StatisticsBucket.Floor(days.From + OneDay - TimeSpan.FromTicks(1), OneDay), StatisticsBucket.Floor(days.To, OneDay));
        to = to < progress.DaysUntil ? to : progress.DaysUntil ?? from;
        if (to <= from)
        {
            await AddQuartersAsync(days.From, days.To);
            return sums;
        }

        await AddQuartersAsync(days.From, from);
        await AddAsync(StatisticsBucket.DayType, from, to);
        await AddQuartersAsync(to, days.To);
        return sums;

        async Task AddQuartersAsync(DateTimeOffset begin, DateTimeOffset end)
        {
            if (begin < end)
            {
                await AddAsync(StatisticsBucket.QuarterType, begin, end);
                sums.Placed += await orders.CountPlacedAsync(begin, end, cancellationToken);
            }
        }

        async Task AddAsync(string type, DateTimeOffset begin, DateTimeOffset end)
        {
            await foreach (var bucket in store.ReadAsync(progress.Generation, type, begin, end, cancellationToken))
            {
                sums.Add(bucket);
            }
        }
    }
}
