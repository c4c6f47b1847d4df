using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Keeps the gate of every sale that is open, or will be soon, selling: fills it before the opening and again when Redis may have lost something, finishes what a crash left, and
/// applies operators' changes that did not arrive. Looks each second, and at once when a door asks. A sale that takes long is not waited for: it is looked at again when that is over.</summary>
internal sealed partial class GateWatch(SaleStore sales, GateCheck check, RebuildGate rebuild, WaitingOffers offers, TimeProvider time, ILogger<GateWatch> logger)
    : BackgroundLoop(Period, time, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _told = new(0, 1);

    private readonly ConcurrentDictionary<string, bool> _troubled = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Task> _looks = new(StringComparer.Ordinal);

    /// <summary>Looks at once: a door found a gate that must be filled, or a new sale is open already.</summary>
    public void Notify()
    {
        try
        {
            _told.Release();
        }
        catch (SemaphoreFullException)
        {
            // A look is due.
        }
    }

    /// <summary>Looks once, at every sale.</summary>
    public async Task LookAsync(CancellationToken cancellationToken) => await Task.WhenAll(await BeginAsync(cancellationToken));

    /// <summary>A rebuild that was under way gives its lease back.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_looks.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        _told.Dispose();
        base.Dispose();
    }

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        await BeginAsync(stoppingToken);
        return true;
    }

    protected override Task PauseAsync(CancellationToken stoppingToken) => _told.WaitAsync(Period, stoppingToken);

    private async Task<List<Task>> BeginAsync(CancellationToken cancellationToken)
    {
        var live = await sales.ListLiveAsync(cancellationToken);
        Tell(live);
        foreach (var (saleId, look) in _looks)
        {
            if (look.IsCompleted)
            {
                _looks.TryRemove(saleId, out _);
            }
        }

        return [.. live.Where(sale => !_looks.ContainsKey(sale.Id)).Select(sale => _looks[sale.Id] = LookAfterAsync(sale, cancellationToken))];
    }

    private static void Tell(IEnumerable<Sale> sales)
    {
        foreach (var sale in sales.Where(sale => !sale.IsSplit).GroupBy(sale => SaleBuckets.SaleOf(sale.Id)))
        {
            Telemetry.Units.Set(sale.Sum(bucket => bucket.Available), sale.Key, "available");
            Telemetry.Units.Set(sale.Sum(bucket => bucket.Held), sale.Key, "held");
            Telemetry.Units.Set(sale.Sum(bucket => bucket.Sold), sale.Key, "sold");
        }
    }

    private async Task LookAfterAsync(Sale sale, CancellationToken cancellationToken)
    {
        try
        {
            switch (await check.OfAsync(sale))
            {
                case GateNeed.Fill:
                    if (await rebuild.RunAsync(sale.Id, cancellationToken) == RebuildOutcome.Ready && await sales.FindAsync(sale.Id, cancellationToken) is { } ready)
                    {
                        await offers.OfferAsync(ready, cancellationToken);
                    }

                    break;
                case GateNeed.Apply:
                    await offers.ApplyAsync(sale, cancellationToken);
                    break;
            }

            _troubled.TryRemove(sale.Id, out _);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Log once, not each second.
            if (_troubled.TryAdd(sale.Id, true))
            {
                LogTrouble(e, sale.Id);
            }
        }
    }

    [LoggerMessage(83, LogLevel.Error, "The gates cannot be looked after now; sales that are shut stay so. Sale: {SaleId}.")]
    private partial void LogTrouble(Exception e, string saleId);
}
