using Mall.Functions.Platform;

namespace Mall.Functions.Seckill;

/// <summary>Tickets that were promised and are not in the database yet. A buyer is told of one only when the queue has its intent: before that a crash of Redis would make it untrue.</summary>
internal sealed class PromisedTickets(SaleGate gate, SaleStore sales, TimeProvider time)
{
    // Behind a 202 the intent leaves the outbox a moment later; who asks at once waits for that.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    public async Task<Promise> FindAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        try
        {
            var found = await gate.FindAsync(saleId, userId);
            for (var pause = FirstPause; found is { IsOpen: true, Ticket.IsUnsent: true } && pause <= LongestPause; pause *= 2)
            {
                await Task.Delay(pause, time, cancellationToken);
                found = await gate.FindAsync(saleId, userId);
            }

            if (found.IsOpen)
            {
                return new Promise(found.Ticket, found.Ticket is { IsUnsent: true } ? SeckillErrors.TryAgain : null, found.IsKnown);
            }

            return await WithoutGateAsync(saleId, found.Ticket, SeckillErrors.Rebuilding, cancellationToken);
        }
        catch (GateUnavailableException)
        {
            return await WithoutGateAsync(saleId, null, SeckillErrors.TryAgain, cancellationToken);
        }
    }

    /// <summary>Of a sale that never opened nobody has a ticket, and of a closed one every ticket is in the database.</summary>
    private async Task<Promise> WithoutGateAsync(string saleId, GateTicket? ticket, Refusal uncertain, CancellationToken cancellationToken)
    {
        var sale = await sales.FindRecentAsync(saleId, cancellationToken);
        var hasGate = sale is { Gate: not GateStatus.Cold, Mode: not SaleMode.Closed };
        return new Promise(ticket, hasGate || ticket is not null ? uncertain : null, HasHistory: sale?.Mode == SaleMode.Closed);
    }
}

/// <summary>What the gate says of a buyer.</summary>
/// <param name="Ticket">That he has.</param>
/// <param name="Uncertain">Set where it is not certain what he has: the answer that says so, to ask again. What the database has of the ticket counts more.</param>
/// <param name="HasHistory">Whether he may have had one: false for nearly everybody who asks, so that they cost no look into the database.</param>
internal readonly record struct Promise(GateTicket? Ticket, Refusal? Uncertain, bool HasHistory);
