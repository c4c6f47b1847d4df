using Azure.Messaging.ServiceBus;
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
        if (sale.Gate != GateStatus.Cold || time.GetUtcNow() < sale.StartsAt - options.Value.PrewarmBefore)
        {
            return sale;
        }

        try
        {
            await rebuild.RunAsync(sale.Id, cancellationToken);
        }
        catch (Exception e) when (e is GateUnavailableException or ServiceBusException)
        {
            LogLater(e, sale.Id);
            watch.Notify();
        }

        return await sales.FindAsync(sale.Id, cancellationToken) ?? sale;
    }

    [LoggerMessage(65, LogLevel.Warning, "The gate of the new sale {SaleId} could not be filled now; it is tried again every second.")]
    private partial void LogLater(Exception e, string saleId);
}
