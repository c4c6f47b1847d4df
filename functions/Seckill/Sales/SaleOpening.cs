using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Fills the gate of a new sale that opens soon or is open already, so that its creator finds it open. If this fails, <see cref="GateWatch"/> does it.</summary>
internal sealed partial class SaleOpening(
    SaleStore sales, RebuildGate rebuild, GateWatch watch, IOptions<SeckillOptions> options, TimeProvider time, ILogger<SaleOpening> logger)
{
    /// <summary>The sale afterwards.</summary>
    public async Task<Sale> OpenIfDueAsync(Sale sale, CancellationToken cancellationToken)
    {
        if (sale.Gate != GateStatus.Cold || time.GetUtcNow() + options.Value.PrewarmBefore < sale.StartsAt)
        {
            return sale;
        }

        try
        {
            await Task.WhenAll(SaleBuckets.IdsOf(sale).Select(id => rebuild.RunAsync(id, cancellationToken)));
            return await sales.FindAsync(sale.Id, cancellationToken) ?? sale;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Catch everything: the sale exists and has its units, and its creator must not be told otherwise.
            LogLater(e, sale.Id);
            watch.Notify();
            return sale;
        }
    }

    [LoggerMessage(65, LogLevel.Warning, "The gate of the new sale {SaleId} could not be filled now; it is tried again every second.")]
    private partial void LogLater(Exception e, string saleId);
}
