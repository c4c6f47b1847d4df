using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Seckill;

/// <summary>A ticket with the time until which its order may be paid, if it waits for that.</summary>
internal sealed record ShownTicket(Ticket Ticket, DateTimeOffset? PayBy)
{
    public TicketDetails Details => TicketDetails.Of(Ticket, PayBy);
}

/// <summary>Tickets as their buyers see them, at most a second old: who asks again and again is one read in a second. What this instance changed since is in it.</summary>
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

    /// <summary>The ticket of a buyer that is not released, else the last one that was; null when he never had one.</summary>
    public Task<ShownTicket?> FindLastAsync(string saleId, string userId, CancellationToken cancellationToken) => _last.GetAsync(
        $"{saleId} {userId}",
        async () =>
        {
            var query = new QueryDefinition("SELECT * FROM c WHERE c.type = 'ticket' AND c.userId = @userId").WithParameter("@userId", userId);
            var tickets = await Tickets.ListAsync<Ticket>(query, saleId, 1000, CancellationToken.None);
            return tickets.MaxBy(ticket => (ticket.Status != TicketStatus.Released, ticket.WonAt)) is { } last ? await WithTimeAsync(last) : null;
        },
        cancellationToken);

    /// <summary>It was written.</summary>
    public void Forget(string ticketId) => _tickets.Forget(ticketId);

    private async Task<ShownTicket> WithTimeAsync(Ticket ticket) =>
        new(ticket, ticket.Status == TicketStatus.Held ? (await orders.FindAsync(ticket.UserId, ticket.Id, CancellationToken.None))?.PayBy : null);
}
