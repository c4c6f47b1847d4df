using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Seckill;

/// <summary>Ends a sale: nobody enters any more, what is in flight becomes tickets, then what is left goes back to the product. Unpaid tickets that are released
/// after that go back one by one.</summary>
internal sealed partial class SaleClosing(
    SaleStore sales, SaleMoves moves, SaleChanges changes, TicketStore tickets, GateReleases releases, SaleGate gate, TimeProvider time, ILogger<SaleClosing> logger)
{
    private const int TicketsAtOnce = 1000;

    /// <summary>Goes on as far as it can now; safe to repeat. The sale afterwards.</summary>
    /// <exception cref="GateUnavailableException">Redis does not answer; the sale stays as it is.</exception>
    public async Task<Sale?> ContinueAsync(string saleId, CancellationToken cancellationToken)
    {
        if (await sales.FindVersionedAsync(saleId, cancellationToken) is { Value.PendingMove: not null })
        {
            // A sale that could not begin is gone then; what else is refused was only not restocked.
            await moves.FinishAsync(saleId, cancellationToken);
        }

        if (await sales.FindVersionedAsync(saleId, cancellationToken) is not { Value: { Mode: SaleMode.Closing, PendingMove: null } sale } found
            || !await IsQuietAsync(sale, cancellationToken))
        {
            return await sales.FindAsync(saleId, cancellationToken);
        }

        var closed = sale.FinishClosing(new SaleMove(Ids.Of(saleId, "close"), SaleMoveKind.Close, sale.Available, sale.Sold));
        var log = SaleLogEntry.Of(saleId, "closed", SaleLogEntry.Clock, time.GetUtcNow(), quantity: sale.Available, key: "closed");
        if (await sales.TryFinishClosingAsync(found, closed, log, cancellationToken))
        {
            await moves.FinishAsync(saleId, cancellationToken);
            await changes.ApplyAsync(closed, cancellationToken);
            LogClosed(saleId, closed.Returned, closed.Sold, closed.Held);
        }

        return await sales.FindAsync(saleId, cancellationToken);
    }

    /// <summary>Whether its time is over, by the clock of its gate, which all instances share.</summary>
    public async Task<bool> IsTimeOverAsync(Sale sale)
    {
        try
        {
            return sale.EndsAt <= ((await gate.StateAsync(sale.Id))?.ServerTime ?? time.GetUtcNow());
        }
        catch (GateUnavailableException)
        {
            return sale.EndsAt <= time.GetUtcNow();
        }
    }

    /// <summary>Every win is a ticket in the database, and there will be no more. What was read of the sale must still be so when it is closed (its ETag says): then no ticket
    /// came between the two looks.</summary>
    private async Task<bool> IsQuietAsync(Sale sale, CancellationToken cancellationToken)
    {
        switch (sale.Gate)
        {
            case GateStatus.Cold:
                return true;
            case not GateStatus.Ready:
                return false;
        }

        foreach (var ticket in await tickets.ListGatePendingAsync(sale.Id, TicketsAtOnce, cancellationToken))
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
            && state.Taken == sale.Held + sale.Sold
            && !await gate.HasUnsentAsync(sale.Id)
            && await gate.IsLoadedAsync(sale);
    }

    [LoggerMessage(63, LogLevel.Information, "The sale {SaleId} is closed: {Returned} units went back to the product, {Sold} are sold, {Held} wait for their payment.")]
    private partial void LogClosed(string saleId, long returned, long sold, long held);
}
