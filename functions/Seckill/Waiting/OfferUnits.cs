using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Every five seconds: offers free units of sales that somebody waits for.</summary>
internal sealed partial class OfferUnits(WaitingList list, WaitingOffers offers, SaleStore sales, ILogger<OfferUnits> logger)
{
    [Function(nameof(OfferUnits))]
    public async Task Run([TimerTrigger("*/5 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var saleId in await list.SalesAsync(cancellationToken))
        {
            try
            {
                if (await sales.FindAsync(saleId, cancellationToken) is { Gate: GateStatus.Ready, IsOver: false } sale)
                {
                    await offers.OfferAsync(sale, cancellationToken);
                }
            }
            catch (Exception e) when (e is GateUnavailableException or CosmosException or TimeoutException)
            {
                LogLater(e, saleId);
            }
        }
    }

    [LoggerMessage(85, LogLevel.Warning, "Free units of the sale {SaleId} could not be offered now; the next run does it.")]
    private partial void LogLater(Exception e, string saleId);
}
