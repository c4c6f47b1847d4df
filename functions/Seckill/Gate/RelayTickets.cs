using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Every five seconds: puts into the queue what a crash or an outage left in the outbox of a gate.</summary>
internal sealed partial class RelayTickets(SaleStore sales, SaleGate gate, IntentSender sender, ILogger<RelayTickets> logger)
{
    private const int MostSales = 1000;

    // More at once than a queue takes in the time that one may wait would be given up, and serialized, in vain.
    private const int AtOnce = 500;

    // Younger ones are on their way.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    [Function(nameof(RelayTickets))]
    public async Task Run([TimerTrigger("*/5 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var sale in (await sales.ListLiveAsync(MostSales, cancellationToken)).Where(sale => sale.Gate == GateStatus.Ready))
        {
            try
            {
                await RelayAsync(sale.Id, cancellationToken);
            }
            catch (GateUnavailableException e)
            {
                LogNotRead(e, sale.Id);
                return;
            }
        }
    }

    private async Task RelayAsync(string saleId, CancellationToken cancellationToken)
    {
        var relayed = 0;
        await foreach (var some in gate.UnsentAsync(saleId, Grace, cancellationToken).Chunk(AtOnce))
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

    [LoggerMessage(124, LogLevel.Warning, "{Count} intents of the sale {SaleId} were left in the outbox; they are in the queue now.")]
    private partial void LogRelayed(int count, string saleId);

    [LoggerMessage(125, LogLevel.Warning, "The outbox of the sale {SaleId} could not be read; the next run will.")]
    private partial void LogNotRead(Exception e, string saleId);
}
