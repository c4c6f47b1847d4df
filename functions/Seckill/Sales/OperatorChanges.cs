using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Applies operators' changes to a sale, first in the database, then in Redis. If Redis misses one, <see cref="GateWatch"/> sees the gate's old version.</summary>
internal sealed partial class OperatorChanges(SaleStore sales, SaleMoves moves, WaitingOffers offers, ILogger<OperatorChanges> logger)
{
    /// <param name="entry">The log entry; a refusal is passed on.</param>
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

    /// <summary>Moves units from the product to the sale, once per id of the log entry. A refusal leaves no trace: the same request, or a corrected one, may come again.</summary>
    public Task<Outcome<Sale>> RestockAsync(SaleLogEntry log, CancellationToken cancellationToken)
    {
        // Each attempt has its own move: a move that the product refused stays refused.
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

                // The move requires this version, which a restock raises: so the entry is still not written.
                if (await sales.TryBeginMoveAsync(sale, move, cancellationToken))
                {
                    return await FinishRestockAsync(sale, log, cancellationToken);
                }

                // Another move is under way; finish it first.
                await moves.FinishAsync(saleId, cancellationToken);
                return null;
            },
            cancellationToken);
    }

    /// <summary>Another instance may finish the move and get the product's answer. The log says whether the units were added.</summary>
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

    /// <summary>Tells Redis. False: it does not know yet.</summary>
    public async Task<bool> ApplyAsync(Sale sale, CancellationToken cancellationToken)
    {
        await sales.ForgetEverywhereAsync(sale.Id);
        try
        {
            // Read again: units may have moved, and a stale capacity with a newer version would stay.
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
