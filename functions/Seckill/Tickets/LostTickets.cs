using Mall.Functions.Orders;
using Mall.Functions.Payments;

namespace Mall.Functions.Seckill;

/// <summary>Promises without an order, because their intent is a dead letter: their units are held until an operator gives them up.</summary>
internal sealed class LostTickets(
    SaleStore sales, TicketStore tickets, OrderStore orders, PaymentClosing closing, SaleGate gate, QueuedIntents queue, GateReleases releases, TimeProvider time)
{
    /// <summary>Why such a ticket is released.</summary>
    public const string Reason = "operator";

    /// <summary>Returns the released ticket. It is written so that its intent, if replayed, finds that it is over.</summary>
    public async Task<Outcome<Ticket>> ReleaseAsync(Sale sale, string ticketId, string by, string why, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(ticketId, cancellationToken) is { } found)
        {
            return await ReleaseExistingAsync(sale, found, by, why, cancellationToken);
        }

        if (await gate.TicketsAsync(sale.Id, cancellationToken).FirstOrDefaultAsync(one => one.TicketId == ticketId, cancellationToken) is not { } held)
        {
            return SeckillErrors.TicketNotFound;
        }

        // In flight, it becomes a ticket by itself.
        if (held.IsUnsent || await IsQueuedAsync(sale.Id, ticketId, cancellationToken))
        {
            return SeckillErrors.TicketInFlight;
        }

        var ticket = new Ticket
        {
            Id = ticketId,
            SaleId = sale.Id,
            UserId = held.UserId,
            Quantity = held.Quantity,
            Position = held.Position,
            Status = TicketStatus.Released,
            WonAt = held.At,
            Reason = Reason,
            GatePending = true,
        };
        if (!await tickets.TryWriteAsync(ticket, SaleLogEntry.Of(sale.Id, "release", by, time.GetUtcNow(), why, ticket.Quantity), cancellationToken))
        {
            return await tickets.FindAsync(ticketId, cancellationToken) is { } other ? Existing(other) : SeckillErrors.Busy;
        }

        // During a rebuild the timer tells the gate later.
        await releases.TellAsync(ticket, cancellationToken);
        return ticket;
    }

    private static Outcome<Ticket> Existing(Ticket ticket) => ticket is { Status: TicketStatus.Released, Reason: Reason } ? ticket : SeckillErrors.TicketHasOrder;

    /// <summary>A rebuild makes tickets, but no orders, of readable dead letters; a drain may die between the two, and after it opened the payment. Such a ticket holds its units until somebody
    /// replays the letter.</summary>
    private async Task<Outcome<Ticket>> ReleaseExistingAsync(Sale sale, Ticket ticket, string by, string why, CancellationToken cancellationToken)
    {
        if (ticket.Status != TicketStatus.Held || await orders.FindAsync(ticket.UserId, ticket.Id, cancellationToken) is not null)
        {
            return Existing(ticket);
        }

        if (await IsQueuedAsync(sale.Id, ticket.Id, cancellationToken))
        {
            return SeckillErrors.TicketInFlight;
        }

        // No order looks after what the shopper pays: money that comes from now on goes back by itself.
        var unopened = Payment.Open(ticket.Id, ticket.UserId, sale.Price * ticket.Quantity, time.GetUtcNow());
        if (!(await closing.CloseAsync(unopened, CloseReason.Unpaid, cancellationToken)).Is(out var payment, out var refusal))
        {
            return refusal;
        }

        if (payment.Status == PaymentStatus.Paid)
        {
            return SeckillErrors.TicketPaid;
        }

        if (!await tickets.TrySettleAsync(ticket.Id, TicketStatus.Released, Reason, SaleChange.Release(ticket.Quantity), cancellationToken))
        {
            return SeckillErrors.Busy;
        }

        await sales.WriteLogAsync(SaleLogEntry.Of(sale.Id, "release", by, time.GetUtcNow(), why, ticket.Quantity), cancellationToken);
        var released = ticket with { Status = TicketStatus.Released, Reason = Reason };
        await releases.TellAsync(released, cancellationToken);
        return released;
    }

    private async Task<bool> IsQueuedAsync(string saleId, string ticketId, CancellationToken cancellationToken) =>
        (await queue.AllAsync(saleId, cancellationToken)).Any(message => QueuedIntents.TicketIdOf(message) == ticketId);
}
