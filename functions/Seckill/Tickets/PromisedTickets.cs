namespace Mall.Functions.Seckill;

/// <summary>Promised tickets that are not in the database yet. A buyer is told of one only when the queue has its intent: until then a crash of Redis could undo it.</summary>
internal sealed class PromisedTickets(SaleGate gate, SaleStore sales, TimeProvider time)
{
    // The intent leaves the outbox just after the 202; a buyer who asks at once waits for it.
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

    /// <summary>A sale that never opened has no tickets; a closed one has all its tickets in the database.</summary>
    private async Task<Promise> WithoutGateAsync(string saleId, GateTicket? ticket, Refusal uncertain, CancellationToken cancellationToken)
    {
        var sale = await sales.FindRecentAsync(saleId, cancellationToken);
        var hasGate = sale is { Gate: not GateStatus.Cold, Mode: not SaleMode.Closed };
        return new Promise(ticket, hasGate || ticket is not null ? uncertain : null, HasHistory: sale?.Mode == SaleMode.Closed);
    }
}

/// <summary>A buyer as the gate knows him.</summary>
/// <param name="Uncertain">The refusal "ask again", when it is uncertain what he has. A ticket in the database counts more.</param>
/// <param name="HasHistory">Whether he may have had a ticket: false for nearly everybody, which saves a look into the database.</param>
internal readonly record struct Promise(GateTicket? Ticket, Refusal? Uncertain, bool HasHistory);
