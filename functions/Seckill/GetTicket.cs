using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>One of the caller's tickets. One that was promised a moment ago is known to the gate only.</summary>
internal sealed class GetTicket(CallerIdentity callers, TicketStore tickets, OrderStore orders, SaleGate gate)
{
    [Function(nameof(GetTicket))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/seckill/tickets/{ticketId}")] HttpRequest request,
        string ticketId,
        CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        if (!Ids.IsPlausible(ticketId) || Ticket.SaleIdOf(ticketId) is not { } saleId)
        {
            return SeckillErrors.TicketNotFound.ToResult();
        }

        try
        {
            return await FindAsync(saleId, ticketId, caller.UserId, cancellationToken) is { } found
                ? Results.Json(found, Json.Options)
                : SeckillErrors.TicketNotFound.ToResult();
        }
        catch (GateUnavailableException)
        {
            return SeckillErrors.Busy.ToResult();
        }
    }

    private async Task<TicketDetails?> FindAsync(string saleId, string ticketId, string userId, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(ticketId, cancellationToken) is { } ticket)
        {
            var order = ticket.UserId == userId && ticket.Status == TicketStatus.Held ? await orders.FindAsync(userId, ticketId, cancellationToken) : null;
            return ticket.UserId == userId ? TicketDetails.Of(ticket, order?.PayBy) : null;
        }

        return await gate.FindAsync(saleId, userId) is { } won && won.TicketId == ticketId ? TicketDetails.Of(saleId, won) : null;
    }
}
