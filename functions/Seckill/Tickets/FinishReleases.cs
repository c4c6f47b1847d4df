using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Every five seconds: what a crash, a rebuild or an outage left of settled tickets. Redis is told of released ones, and products move units of closed sales.</summary>
internal sealed partial class FinishReleases(TicketStore tickets, SaleStore sales, TicketUnits units, GateReleases releases, ILogger<FinishReleases> logger)
{
    private const int PerRun = 1000;

    [Function(nameof(FinishReleases))]
    public async Task Run([TimerTrigger("*/5 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var sale in (await tickets.ListUnfinishedAsync(PerRun, cancellationToken)).GroupBy(ticket => ticket.SaleId))
        {
            try
            {
                await FinishAsync(sale.Key, sale, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                // Of one sale; the others do not wait for it.
                LogLater(e, sale.Key);
            }
        }
    }

    private async Task FinishAsync(string saleId, IEnumerable<Ticket> unfinished, CancellationToken cancellationToken)
    {
        if (await sales.FindAsync(saleId, cancellationToken) is not { } sale)
        {
            return;
        }

        foreach (var ticket in unfinished)
        {
            if (ticket.PendingMove is { } move)
            {
                await units.MoveAsync(ticket.Id, saleId, sale.ProductId, ticket.Quantity, move, cancellationToken);
            }

            if (ticket.GatePending is true && !await releases.TellAsync(saleId, ticket.Id, ticket.UserId, ticket.Reason, cancellationToken))
            {
                return;
            }
        }
    }

    [LoggerMessage(61, LogLevel.Warning, "Settled tickets of the sale {SaleId} could not be finished now; the next run tries again.")]
    private partial void LogLater(Exception e, string saleId);
}
