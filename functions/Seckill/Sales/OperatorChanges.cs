using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Applies operators' changes to a sale, first in the database, then in Redis; a split sale's to the sale itself, then to its buckets. If Redis misses one, <see cref="GateWatch"/> sees the gate's old version; if a
/// bucket does, <see cref="SweepSales"/> sees it.</summary>
internal sealed partial class OperatorChanges(SaleStore sales, SaleMoves moves, WaitingOffers offers, TimeProvider time, ILogger<OperatorChanges> logger)
{
    /// <param name="entry">The log entry; a refusal is passed on.</param>
    public async Task<Outcome<Sale>> ChangeModeAsync(Outcome<SaleLogEntry> entry, Func<Sale, Outcome<Sale>> change, CancellationToken cancellationToken)
    {
        if (!entry.Is(out var log, out var refusal))
        {
            return refusal;
        }

        var outcome = await sales.ChangeModeAsync(change, log, cancellationToken);
        if (outcome.Value is { } sale)
        {
            await SpreadAsync(sale, cancellationToken);
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
            await SpreadAsync(restocked, cancellationToken);
        }

        return finished.Refusal is null ? finished : await sales.FindAsync(sale.Id, cancellationToken) is { } now ? now : SeckillErrors.SaleNotFound;
    }

    /// <summary>Tells the buckets of a split sale its mode, and their gates.</summary>
    public Task FollowAsync(Sale sale, CancellationToken cancellationToken) => Task.WhenAll(SaleBuckets.IdsOf(sale).Select(async id =>
    {
        var log = SaleLogEntry.Of(id, "follow", SaleLogEntry.Clock, time.GetUtcNow());
        await sales.ChangeModeAsync(bucket => sale.Mode switch { SaleMode.Active => bucket.Resume(), SaleMode.Paused => bucket.Pause(), _ => bucket.StartClosing() }, log, cancellationToken);
        await ApplyAsync(id, cancellationToken);
    }));

    /// <summary>Tells Redis, if it answers.</summary>
    public async Task ApplyAsync(string saleId, CancellationToken cancellationToken)
    {
        await sales.ForgetEverywhereAsync(saleId);
        try
        {
            // Read again: units may have moved, and a stale capacity with a newer version would stay.
            if (await sales.FindAsync(saleId, cancellationToken) is { Gate: GateStatus.Ready } current)
            {
                await offers.ApplyAsync(current, cancellationToken);
            }
        }
        catch (GateUnavailableException e)
        {
            LogLater(e, saleId);
        }
    }

    private async Task SpreadAsync(Sale sale, CancellationToken cancellationToken)
    {
        await ApplyAsync(sale.Id, cancellationToken);
        if (sale.IsSplit)
        {
            await FollowAsync(sale, cancellationToken);
        }
    }

    [LoggerMessage(62, LogLevel.Warning, "The change of the sale {SaleId} is written; its gate will be told when it answers.")]
    private partial void LogLater(Exception e, string saleId);
}
