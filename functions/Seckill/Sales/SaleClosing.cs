using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Ends a sale: nobody enters, promises in flight become tickets, held tickets are paid or released; then the units left go back to the product, once.</summary>
internal sealed partial class SaleClosing(
    SaleStore sales, SaleMoves moves, TicketStore tickets, GateReleases releases, SaleGate gate, TimeProvider time, ILogger<SaleClosing> logger)
{
    private const int TicketsAtOnce = 1000;

    /// <summary>Goes as far as it can now; safe to repeat. Returns the sale.</summary>
    /// <exception cref="GateUnavailableException">Redis does not answer; the sale stays as it is.</exception>
    public async Task<Sale?> ContinueAsync(string saleId, CancellationToken cancellationToken)
    {
        var found = await sales.FindVersionedAsync(saleId, cancellationToken);
        if (found is { Value.PendingMove: not null })
        {
            // A refused first move deletes the sale; a refused restock only adds nothing.
            await moves.FinishAsync(saleId, cancellationToken);
            found = await sales.FindVersionedAsync(saleId, cancellationToken);
        }

        var now = found?.Value;
        if (now is { IsSplit: true, Mode: SaleMode.Closing })
        {
            return await ContinueBucketsAsync(found!, cancellationToken);
        }

        if (now is { Mode: SaleMode.Closing, PendingMove: null } && await IsQuietAsync(now, cancellationToken))
        {
            var closing = now.FinishClosing(new SaleMove($"{saleId}.close", SaleMoveKind.Close, now.Available, now.Sold));
            var log = SaleLogEntry.Of(saleId, "closed", SaleLogEntry.Clock, time.GetUtcNow(), quantity: now.Available, key: "closed");
            if (await sales.TryFinishClosingAsync(found!, closing, log, cancellationToken))
            {
                now = (await moves.FinishAsync(saleId, cancellationToken)).Value ?? closing;
                await sales.ForgetEverywhereAsync(saleId);
                LogClosed(saleId, closing.Returned, closing.Sold);
            }
        }

        if (now is { Mode: SaleMode.Closed, Gate: GateStatus.Ready })
        {
            // Makes its keys expire. Keys of another generation do so already, or do not exist.
            await gate.ApplyAsync(now, []);
            await sales.ForgetGateAsync(now, cancellationToken);
        }

        return now;
    }

    /// <summary>The buckets of a split sale close once all of them are closing and none has units on their way: a bucket that is closing sends none any more. The sale is closed when all are.</summary>
    private async Task<Sale> ContinueBucketsAsync(Versioned<Sale> found, CancellationToken cancellationToken)
    {
        var sale = found.Value;
        var buckets = await sales.BucketsAsync(sale, cancellationToken);
        if (!buckets.All(bucket => bucket.IsOver))
        {
            // They have yet to follow; the sweep sees to it.
            return sale;
        }

        foreach (var bucket in buckets.Where(bucket => bucket.PendingMove is { Kind: SaleMoveKind.Take or SaleMoveKind.Give }))
        {
            await moves.FinishAsync(bucket.Id, cancellationToken);
        }

        foreach (var bucket in buckets)
        {
            await ContinueAsync(bucket.Id, cancellationToken);
        }

        buckets = await sales.BucketsAsync(sale, cancellationToken);
        if (!buckets.All(bucket => bucket is { Mode: SaleMode.Closed, PendingMove: null, Gate: not GateStatus.Ready }))
        {
            return sale;
        }

        var closed = sale.FinishClosing(SaleSums.Of(sale, buckets));
        var log = SaleLogEntry.Of(sale.Id, "closed", SaleLogEntry.Clock, time.GetUtcNow(), quantity: closed.Returned, key: "closed");
        if (!await sales.TryFinishClosingAsync(found, closed, log, cancellationToken))
        {
            return sale;
        }

        await sales.ForgetEverywhereAsync(sale.Id);
        LogClosed(sale.Id, closed.Returned, closed.Sold);
        return closed;
    }

    /// <summary>Whether the sale's time is over by the gate's clock, which instances share; of a split sale that of its first bucket.</summary>
    public async Task<bool> IsTimeOverAsync(Sale sale) => sale.EndsAt <= ((await gate.TryStateAsync(SaleBuckets.IdsOf(sale)[0]))?.ServerTime ?? time.GetUtcNow());

    /// <summary>Whether every win is a sold or released ticket in the database, and no more will come. The close requires the ETag of the sale read here, so no ticket can come between the
    /// two.</summary>
    private async Task<bool> IsQuietAsync(Sale sale, CancellationToken cancellationToken)
    {
        if (sale.Held > 0)
        {
            return false;
        }

        switch (sale.Gate)
        {
            case GateStatus.Cold:
                return true;
            case not GateStatus.Ready:
                return false;
        }

        foreach (var ticket in await tickets.ListGatePendingAsync(sale.Id, withoutUnit: true, TicketsAtOnce, cancellationToken))
        {
            if (!await releases.TellAsync(ticket, cancellationToken))
            {
                return false;
            }
        }

        // By hash: a server that forgot something knows no script.
        return await gate.ApplyAsync(sale, []) is not null
            && await gate.StateAsync(sale.Id) is { Mode: SaleMode.Closing or SaleMode.Closed } state
            && state.Generation == sale.Generation
            && state.Taken == sale.Sold
            && !await gate.HasUnsentAsync(sale.Id)
            && await gate.IsLoadedAsync(sale);
    }

    [LoggerMessage(63, LogLevel.Information, "The sale {SaleId} is closed: {Returned} units went back to the product, {Sold} are sold.")]
    private partial void LogClosed(string saleId, long returned, long sold);
}
