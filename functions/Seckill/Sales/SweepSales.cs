using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Every five seconds, for live sales and those with work left: closes sales whose time is over, tells Redis of released tickets, sends intents that a crash left in
/// an outbox, offers free units to waiting buyers, and has buckets do what their sale does. A sale that fails does not stop the others.</summary>
internal sealed partial class SweepSales(
    SaleStore sales, OperatorChanges changes, SaleClosing closing, SaleMoves moves, BalanceBuckets balance, TicketStore tickets, GateReleases releases, SaleGate gate, IntentSender sender, WaitingOffers offers,
    TimeProvider time, ILogger<SweepSales> logger)
{
    private const int MaxSales = 10_000;
    private const int TicketsAtOnce = 1000;

    // If more were sent at once than the queue takes before the time-out, the rest would be serialized in vain.
    private const int IntentsAtOnce = 500;

    // Younger intents are on their way.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    [Function(nameof(SweepSales))]
    public Task Run([TimerTrigger("*/5 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) => SweepAsync(cancellationToken);

    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        var alive = await sales.ListAliveOrDueAsync(MaxSales, cancellationToken);
        var modes = alive.Where(sale => sale.IsSplit).ToDictionary(sale => sale.Id, sale => sale.Mode, StringComparer.Ordinal);
        var ahead = alive.Where(bucket => !bucket.IsOver && bucket.BucketOf is { } saleId && modes.TryGetValue(saleId, out var mode) && bucket.Mode != mode)
            .Select(bucket => bucket.BucketOf!).ToHashSet(StringComparer.Ordinal);
        var wanted = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sale in alive)
        {
            await GuardedAsync(sale.Id, () => SweepAsync(sale, ahead.Contains(sale.Id), wanted, cancellationToken), cancellationToken);
        }

        foreach (var sale in wanted.GroupBy(bucket => SaleBuckets.SaleOf(bucket.Key)))
        {
            await GuardedAsync(sale.Key, () => balance.RunAsync(sale.Key, sale.ToDictionary(), cancellationToken), cancellationToken);
        }
    }

    private async Task GuardedAsync(string saleId, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogLater(e, saleId);
        }
    }

    /// <param name="sale">A sale or a bucket.</param>
    /// <param name="isAhead">A bucket has another mode than this sale.</param>
    /// <param name="wanted">Gets the units that the first in line of a bucket waits for.</param>
    private async Task SweepAsync(Sale sale, bool isAhead, Dictionary<string, int> wanted, CancellationToken cancellationToken)
    {
        if (isAhead)
        {
            await changes.FollowAsync(sale, cancellationToken);
        }

        if (sale.Gate == GateStatus.Ready && sale.Mode != SaleMode.Closed)
        {
            await TellReleasesAsync(sale.Id, cancellationToken);
            await RelayIntentsAsync(sale.Id, cancellationToken);
        }

        if (sale.BucketOf is not null)
        {
            await SweepBucketAsync(sale, wanted, cancellationToken);
            return;
        }

        var now = time.GetUtcNow();
        if (!sale.IsOver && sale.Version > 0 && sale.EndsAt <= now && await closing.IsTimeOverAsync(sale))
        {
            await changes.ChangeModeAsync(SaleLogEntry.Of(sale.Id, "close", SaleLogEntry.Clock, now, "its time is over"), current => current.StartClosing(), cancellationToken);
            await closing.ContinueAsync(sale.Id, cancellationToken);
        }
        else if (sale.IsOver || sale.PendingMove is not null)
        {
            await closing.ContinueAsync(sale.Id, cancellationToken);
        }
        else if (sale.Gate == GateStatus.Ready)
        {
            await offers.OfferAsync(sale, cancellationToken);
        }
    }

    /// <summary>The end of a bucket is its sale's business.</summary>
    private async Task SweepBucketAsync(Sale bucket, Dictionary<string, int> wanted, CancellationToken cancellationToken)
    {
        if (bucket.IsOver)
        {
            return;
        }

        if (bucket.PendingMove is not null)
        {
            // The watch tells the gates.
            await moves.FinishAsync(bucket.Id, cancellationToken);
        }

        if (bucket.Gate == GateStatus.Ready && await offers.OfferAsync(bucket, cancellationToken) is > 0 and var quantity)
        {
            wanted[bucket.Id] = quantity;
        }
    }

    private async Task TellReleasesAsync(string saleId, CancellationToken cancellationToken)
    {
        foreach (var ticket in await tickets.ListGatePendingAsync(saleId, withoutUnit: false, TicketsAtOnce, cancellationToken))
        {
            if (!await releases.TellAsync(ticket, cancellationToken))
            {
                // The gate is being rebuilt: it is told later.
                return;
            }
        }
    }

    private async Task RelayIntentsAsync(string saleId, CancellationToken cancellationToken)
    {
        var relayed = 0;
        await foreach (var some in gate.UnsentAsync(saleId, Grace, cancellationToken).Chunk(IntentsAtOnce))
        {
            var taken = await Task.WhenAll(some.Select(sender.SendAsync));
            relayed += taken.Count(one => one);
            if (!taken[^1])
            {
                break;
            }
        }

        if (relayed > 0)
        {
            LogRelayed(relayed, saleId);
        }
    }

    [LoggerMessage(64, LogLevel.Warning, "Something is left to do for the sale {SaleId} and could not be done now; the next run tries again.")]
    private partial void LogLater(Exception e, string saleId);

    [LoggerMessage(124, LogLevel.Warning, "{Count} intents of the sale {SaleId} were left in the outbox; they are in the queue now.")]
    private partial void LogRelayed(int count, string saleId);
}
