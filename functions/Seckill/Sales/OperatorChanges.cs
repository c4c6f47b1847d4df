using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>What operators do with a sale: first in the database, then in Redis. When Redis does not hear of it now, <see cref="GateWatch"/> sees that its version is old.</summary>
internal sealed partial class OperatorChanges(SaleStore sales, SaleMoves moves, WaitingOffers offers, ILogger<OperatorChanges> logger)
{
    /// <param name="entry">What the log says of it; a refusal is passed on.</param>
    /// <param name="change">The step.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<Outcome<Sale>> ChangeModeAsync(Outcome<SaleLogEntry> entry, Func<Sale, Outcome<Sale>> change, CancellationToken cancellationToken)
    {
        if (!entry.Is(out var log, out var refusal))
        {
            return refusal;
        }

        var outcome = await sales.ChangeModeAsync(change, log, cancellationToken);
        if (outcome.Value is { } sale)
        {
            await ApplyAsync(sale, cancellationToken);
        }

        return outcome;
    }

    /// <summary>Takes units from the product and adds them to the sale; once for the log entry's id. A refusal leaves no trace: the same request, or a corrected one, may come again.</summary>
    public Task<Outcome<Sale>> RestockAsync(SaleLogEntry log, CancellationToken cancellationToken)
    {
        // A movement of this attempt alone: one that the product refused is refused for good.
        var (saleId, move) = (log.SaleId, new SaleMove(Ids.Of(log.SaleId, $"restock.{Ids.New(log.At)}"), SaleMoveKind.Restock, log.Quantity!.Value, Log: log));
        return CosmosItems.AgainAsync<Sale>(
            SeckillErrors.Busy,
            async () =>
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

                // Of this version, which a restock raises: so the entry was not written since it was looked for.
                if (await sales.TryBeginMoveAsync(sale, move, cancellationToken))
                {
                    return await FinishRestockAsync(sale, log, cancellationToken);
                }

                // Somebody else's move is under way: it is finished first.
                await moves.FinishAsync(saleId, cancellationToken);
                return null;
            },
            cancellationToken);
    }

    /// <summary>Whoever finishes a movement learns what the product said to it, and that may be somebody else. The log knows whether there are more units now.</summary>
    private async Task<Outcome<Sale>> FinishRestockAsync(Sale sale, SaleLogEntry log, CancellationToken cancellationToken)
    {
        var finished = await moves.FinishAsync(sale.Id, cancellationToken);
        if (await sales.FindLogAsync(sale.Id, log.Id, cancellationToken) is null)
        {
            return finished.Refusal ?? SeckillErrors.InsufficientStock;
        }

        if (finished.Value is { } restocked)
        {
            await ApplyAsync(restocked, cancellationToken);
        }

        return finished.Refusal is null ? finished : await sales.FindAsync(sale.Id, cancellationToken) is { } now ? now : SeckillErrors.SaleNotFound;
    }

    /// <summary>Tells Redis. False: it does not have it yet.</summary>
    public async Task<bool> ApplyAsync(Sale sale, CancellationToken cancellationToken)
    {
        await sales.ForgetEverywhereAsync(sale.Id);
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
