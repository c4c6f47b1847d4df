using Mall.Functions.Orders;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>A ticket and, while its order waits for payment, the time to pay by.</summary>
internal sealed record ShownTicket(Ticket Ticket, DateTimeOffset? PayBy)
{
    public TicketDetails Details => TicketDetails.Of(Ticket, PayBy);
}

/// <summary>Tickets as buyers see them, at most a second old: asking again and again costs one read a second. This instance's changes are included.</summary>
internal sealed class ShownTickets(CosmosDatabase database, OrderStore orders, TimeProvider time)
{
    private readonly RecentReads<ShownTicket?> _tickets = new(time, capacity: 10_000);
    private readonly RecentReads<ShownTicket?> _last = new(time, capacity: 10_000);

    private Container Tickets => database.Container(SeckillNames.Container);

    /// <summary>Null when there is none yet.</summary>
    public Task<ShownTicket?> FindAsync(string saleId, string ticketId, CancellationToken cancellationToken) => _tickets.GetAsync(
        ticketId,
        async () => await Tickets.FindAsync<Ticket>(ticketId, saleId, CancellationToken.None) is { } found ? await WithTimeAsync(found.Value) : null,
        cancellationToken);

    /// <summary>The buyer's held or sold ticket, else his last released one; null when he never had one.</summary>
    public Task<ShownTicket?> FindLastAsync(string saleId, string userId, CancellationToken cancellationToken) => _last.GetAsync(
        $"{saleId} {userId}",
        async () =>
        {
            var query = new QueryDefinition("SELECT * FROM c WHERE c.type = 'ticket' AND c.userId = @userId").WithParameter("@userId", userId);
            var tickets = await Tickets.ListAsync<Ticket>(query, saleId, 1000, CancellationToken.None);
            return tickets.MaxBy(ticket => (ticket.Status != TicketStatus.Released, ticket.WonAt)) is { } last ? await WithTimeAsync(last) : null;
        },
        cancellationToken);

    /// <summary>The ticket changed.</summary>
    public void Forget(string ticketId) => _tickets.Forget(ticketId);

    private async Task<ShownTicket> WithTimeAsync(Ticket ticket) =>
        new(ticket, ticket.Status == TicketStatus.Held ? (await orders.FindAsync(ticket.UserId, ticket.Id, CancellationToken.None))?.PayBy : null);
}
