using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Every five seconds: sales whose time is over are closed, closing ones go on, and moves of units that a crash left half done are finished.</summary>
internal sealed partial class CloseSales(SaleStore sales, SaleChanges changes, SaleClosing closing, TimeProvider time, ILogger<CloseSales> logger)
{
    private const int PerRun = 200;

    [Function(nameof(CloseSales))]
    public async Task Run([TimerTrigger("*/5 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var sale in await sales.ListDueAsync(now, PerRun, cancellationToken))
        {
            try
            {
                if (!sale.IsOver && sale.Version > 0 && sale.EndsAt <= now && await closing.IsTimeOverAsync(sale))
                {
                    await changes.ChangeModeAsync(
                        sale.Id, current => current.StartClosing(), SaleLogEntry.Of(sale.Id, "close", SaleLogEntry.Clock, now, "its time is over"), cancellationToken);
                }

                await closing.ContinueAsync(sale.Id, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // Of one sale; the others do not wait for it.
                LogLater(e, sale.Id);
            }
        }
    }

    [LoggerMessage(64, LogLevel.Warning, "The sale {SaleId} could not be closed further now; the next run tries again.")]
    private partial void LogLater(Exception e, string saleId);
}
