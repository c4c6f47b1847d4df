using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>What operators do with a sale: first in the database, then in Redis. When Redis does not hear of it now, <see cref="GateWatch"/> sees that its version is old.</summary>
internal sealed partial class SaleChanges(SaleStore sales, SaleMoves moves, WaitingOffers offers, ILogger<SaleChanges> logger)
{
    private const int Tries = 16;

    public async Task<Outcome<Sale>> ChangeModeAsync(string saleId, Func<Sale, Outcome<Sale>> change, SaleLogEntry log, CancellationToken cancellationToken)
    {
        var outcome = await sales.ChangeModeAsync(saleId, change, log, cancellationToken);
        if (outcome.Value is { } sale)
        {
            await ApplyAsync(sale, cancellationToken);
        }

        return outcome;
    }

    /// <summary>Takes units from the product and adds them to the sale; once for the log entry's id.</summary>
    public async Task<Outcome<Sale>> RestockAsync(string saleId, long quantity, SaleLogEntry log, CancellationToken cancellationToken)
    {
        var move = new SaleMove(Ids.Of(saleId, $"restock.{log.Id}"), SaleMoveKind.Restock, quantity, Log: log);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await sales.FindAsync(saleId, cancellationToken) is not { } sale)
            {
                return SeckillErrors.SaleNotFound;
            }

            if (await sales.FindLogAsync(saleId, log.Id, cancellationToken) is { } done)
            {
                return done.BodyHash == log.BodyHash ? sale : PlatformErrors.IdempotencyKeyReused;
            }

            if (sale.IsOver)
            {
                return SeckillErrors.Closed;
            }

            if (await sales.TryBeginMoveAsync(saleId, move, cancellationToken))
            {
                var outcome = await moves.FinishAsync(saleId, cancellationToken);
                if (outcome.Value is { } restocked)
                {
                    await ApplyAsync(restocked, cancellationToken);
                }

                return outcome;
            }

            // Somebody else's move is under way: it is finished first.
            await moves.FinishAsync(saleId, cancellationToken);
        }

        return SeckillErrors.Busy;
    }

    /// <summary>Tells Redis. False: it does not have it yet.</summary>
    public async Task<bool> ApplyAsync(Sale sale, CancellationToken cancellationToken)
    {
        try
        {
            // Read again: units may have moved, and an older capacity under a newer version would stay.
            return await sales.FindAsync(sale.Id, cancellationToken) is { Gate: GateStatus.Ready } current && await offers.ApplyAsync(current, cancellationToken);
        }
        catch (GateUnavailableException e)
        {
            LogLater(e, sale.Id);
            return false;
        }
    }

    [LoggerMessage(62, LogLevel.Warning, "The change of the sale {SaleId} is written; its gate will be told when it answers.")]
    private partial void LogLater(Exception e, string saleId);
}
