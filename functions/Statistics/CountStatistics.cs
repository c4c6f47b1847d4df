using Mall.Functions.Ledger;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Statistics;

/// <summary>Every fifteen seconds counts what is new in the ledger. A rebuild is counted beside it, and replaces it when both have come as far.</summary>
internal sealed partial class CountStatistics(LedgerStore ledger, LedgerCounting counting, StatisticsStore store, TimeProvider time, ILogger<CountStatistics> logger)
{
    [Function(nameof(CountStatistics))]
    public async Task Run([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var generations = await store.GenerationsAsync(cancellationToken);
        if (generations.Former is { } former)
        {
            // Not in the turn that replaced it: somebody may have been reading.
            await store.DeleteAsync(former, cancellationToken);
            await store.ChangeAsync(now => now.Former == former ? now with { Former = null } : now, cancellationToken);
        }

        var size = (await ledger.ReadHeadAsync(cancellationToken)).Size;
        if (await counting.CatchUpAsync(generations.Shown, size, cancellationToken) && generations.Next is { } next && await counting.CatchUpAsync(next, size, cancellationToken))
        {
            await ReplaceAsync(generations.Shown, next, cancellationToken);
        }
    }

    private async Task ReplaceAsync(string shown, string next, CancellationToken cancellationToken)
    {
        var (old, made) = (await store.FindProgressAsync(shown, cancellationToken), await store.FindProgressAsync(next, cancellationToken));
        if (old?.Value.Counted != made?.Value.Counted)
        {
            // Another instance counted on meanwhile; the next turn looks again.
            return;
        }

        var done = new StatisticsRebuild(time.GetUtcNow(), made?.Value.Counted ?? 0, old?.Value.Total == made?.Value.Total);
        Telemetry.Mismatches.Set(done.Same ? 0 : 1, StatisticsNames.Check);
        if (!done.Same)
        {
            LogDifferent(old?.Value.Total, made?.Value.Total);
        }

        await store.ChangeAsync(now => now.Next == next ? now with { Shown = next, Next = null, Former = shown, Rebuilt = done } : now, cancellationToken);
    }

    [LoggerMessage(163, LogLevel.Error, "The statistics were {Before}, and made anew from the ledger they are {After}.")]
    private partial void LogDifferent(Figures? before, Figures? after);
}
