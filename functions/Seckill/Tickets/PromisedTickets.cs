using Mall.Functions.Platform;

namespace Mall.Functions.Seckill;

/// <summary>Tickets that were promised and are not in the database yet. A buyer is told of one only when the queue has its intent: before that a crash of Redis would make it untrue.</summary>
internal sealed class PromisedTickets(SaleGate gate, SaleStore sales, TimeProvider time)
{
    // Behind a 202 the intent leaves the outbox a moment later; who asks at once waits for that.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    /// <summary>The ticket that the gate has for the buyer, and, where it is not certain what he has, the answer that says so: to ask again. What the database has counts more.</summary>
    public async Task<(GateTicket? Ticket, Refusal? Uncertain)> FindAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        try
        {
            var found = await gate.FindAsync(saleId, userId);
            for (var pause = FirstPause; found is { IsOpen: true, Ticket.IsUnsent: true } && pause <= LongestPause; pause *= 2)
            {
                await Task.Delay(pause, time, cancellationToken);
                found = await gate.FindAsync(saleId, userId);
            }

            var isCertain = found.Ticket is { } ticket ? !ticket.IsUnsent : found.IsOpen || !await HasGateAsync(saleId, cancellationToken);
            return (found.Ticket, isCertain ? null : found.IsOpen ? SeckillErrors.TryAgain : SeckillErrors.Rebuilding);
        }
        catch (GateUnavailableException)
        {
            return (null, await HasGateAsync(saleId, cancellationToken) ? SeckillErrors.TryAgain : null);
        }
    }

    /// <summary>Of a sale that never opened nobody has a ticket, and of a closed one every ticket is in the database.</summary>
    private async Task<bool> HasGateAsync(string saleId, CancellationToken cancellationToken) =>
        await sales.FindAsync(saleId, cancellationToken) is { Gate: not GateStatus.Cold, Mode: not SaleMode.Closed };
}
