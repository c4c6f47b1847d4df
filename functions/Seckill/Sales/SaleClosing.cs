using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Ends a sale: nobody enters any more, what is in flight becomes tickets, what is held is paid or released; then what is left goes back to the product, once.</summary>
internal sealed partial class SaleClosing(
    SaleStore sales, SaleMoves moves, TicketStore tickets, GateReleases releases, SaleGate gate, TimeProvider time, ILogger<SaleClosing> logger)
{
    private const int TicketsAtOnce = 1000;

    /// <summary>Goes on as far as it can now; safe to repeat. The sale afterwards.</summary>
    /// <exception cref="GateUnavailableException">Redis does not answer; the sale stays as it is.</exception>
    public async Task<Sale?> ContinueAsync(string saleId, CancellationToken cancellationToken)
    {
        var found = await sales.FindVersionedAsync(saleId, cancellationToken);
        if (found is { Value.PendingMove: not null })
        {
            // A sale that could not begin is gone then; what else is refused was only not restocked.
            await moves.FinishAsync(saleId, cancellationToken);
            found = await sales.FindVersionedAsync(saleId, cancellationToken);
        }

        var now = found?.Value;
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
            // Its keys get an expiry. A gate of another generation has one already, or is none.
            await gate.ApplyAsync(now, []);
            await sales.ForgetGateAsync(now, cancellationToken);
        }

        return now;
    }

    /// <summary>Whether its time is over, by the clock of its gate, which all instances share.</summary>
    public async Task<bool> IsTimeOverAsync(Sale sale) => sale.EndsAt <= ((await gate.TryStateAsync(sale.Id))?.ServerTime ?? time.GetUtcNow());

    /// <summary>Every win is a ticket in the database that is sold or released, and there will be no more. What was read of the sale must still be so when it is closed (its ETag says): then no ticket
    /// came between the two looks.</summary>
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
            if (!await releases.TellAsync(sale.Id, ticket.Id, ticket.UserId, ticket.Reason, cancellationToken))
            {
                return false;
            }
        }

        // By their hash: a server that forgot something does not know them.
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
