using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>The caller's ticket of a sale: the one that he has, else the last one that he had; where that is not certain, the answer is to ask again.</summary>
internal sealed class GetMyTicket(PromisedTickets promised, CosmosDatabase database, OrderStore orders)
{
    [Shopper]
    [Function(nameof(GetMyTicket))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}/ticket")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(saleId))
        {
            return SeckillErrors.TicketNotFound.ToResult();
        }

        var found = await FindAsync(saleId, caller.UserId, cancellationToken);
        return found.Is(out var ticket, out var refusal) ? Results.Json(ticket, Json.Options) : refusal.ToResult();
    }

    /// <summary>The gate knows a ticket before the database does; the database knows better what became of it.</summary>
    private async Task<Outcome<TicketDetails>> FindAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        var (won, uncertain) = await promised.FindAsync(saleId, userId, cancellationToken);
        if (won is not null)
        {
            return await database.Container(SeckillNames.Container).FindAsync<Ticket>(won.TicketId, saleId, cancellationToken) is { Value: var ticket } ? await WithTimeAsync(ticket, cancellationToken)
                : uncertain is not null ? uncertain
                : TicketDetails.Of(saleId, won);
        }

        var last = await LastAsync(saleId, userId, cancellationToken);
        return last is not null && (uncertain is null || last.Status != TicketStatus.Released) ? await WithTimeAsync(last, cancellationToken)
            : uncertain ?? SeckillErrors.TicketNotFound;
    }

    private async Task<Ticket?> LastAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = 'ticket' AND c.userId = @userId").WithParameter("@userId", userId);
        var tickets = await database.Container(SeckillNames.Container).ListAsync<Ticket>(query, saleId, 1000, cancellationToken);
        return tickets.MaxBy(ticket => (ticket.Status != TicketStatus.Released, ticket.WonAt));
    }

    private async Task<TicketDetails> WithTimeAsync(Ticket ticket, CancellationToken cancellationToken) => TicketDetails.Of(
        ticket, ticket.Status == TicketStatus.Held ? (await orders.FindAsync(ticket.UserId, ticket.Id, cancellationToken))?.PayBy : null);
}
