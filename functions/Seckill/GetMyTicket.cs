using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>The caller's ticket of a sale: the one that he has, else the last one that he had.</summary>
internal sealed class GetMyTicket(CallerIdentity callers, SaleGate gate, CosmosDatabase database, OrderStore orders)
{
    [Function(nameof(GetMyTicket))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/seckill/sales/{saleId}/ticket")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        if (!Ids.IsPlausible(saleId))
        {
            return SeckillErrors.TicketNotFound.ToResult();
        }

        var view = await InGateAsync(saleId, caller.UserId, cancellationToken) ?? await LastAsync(saleId, caller.UserId, cancellationToken);
        return view is null ? SeckillErrors.TicketNotFound.ToResult() : Results.Json(view, Json.Options);
    }

    /// <summary>The gate knows a ticket before the database does; the database knows better what became of it.</summary>
    private async Task<TicketDetails?> InGateAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        try
        {
            return await gate.FindAsync(saleId, userId) is { } held
                ? await database.Container(SeckillNames.Container).FindAsync<Ticket>(held.TicketId, saleId, cancellationToken) is { Value: var ticket }
                    ? await WithTimeAsync(ticket, cancellationToken)
                    : TicketDetails.Of(saleId, held)
                : null;
        }
        catch (GateUnavailableException)
        {
            return null;
        }
    }

    private async Task<TicketDetails?> LastAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT * FROM c WHERE c.type = 'ticket' AND c.userId = @userId").WithParameter("@userId", userId);
        var tickets = await database.Container(SeckillNames.Container).ListAsync<Ticket>(query, saleId, 1000, cancellationToken);
        return tickets.MaxBy(ticket => (ticket.Status != TicketStatus.Released, ticket.WonAt)) is { } last ? await WithTimeAsync(last, cancellationToken) : null;
    }

    private async Task<TicketDetails> WithTimeAsync(Ticket ticket, CancellationToken cancellationToken) => TicketDetails.Of(
        ticket, ticket.Status == TicketStatus.Held ? (await orders.FindAsync(ticket.UserId, ticket.Id, cancellationToken))?.PayBy : null);
}
