using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Fills the gate of a new sale that opens soon or is open already, so that whoever created it finds it open. What fails here, <see cref="GateWatch"/> does.</summary>
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
            await rebuild.RunAsync(sale.Id, cancellationToken);
            return await sales.FindAsync(sale.Id, cancellationToken) ?? sale;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it was: the sale is there and has its units, and whoever created it must not be told that it is not.
            LogLater(e, sale.Id);
            watch.Notify();
            return sale;
        }
    }

    [LoggerMessage(65, LogLevel.Warning, "The gate of the new sale {SaleId} could not be filled now; it is tried again every second.")]
    private partial void LogLater(Exception e, string saleId);
}
