namespace Mall.Functions.Seckill;

/// <summary>One of the caller's tickets. Only the gate knows a ticket that was just promised; 503 while that is uncertain.</summary>
internal sealed class GetTicket(ShownTickets tickets, PromisedTickets promised)
{
    [Shopper]
    [Function(nameof(GetTicket))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/tickets/{ticketId}")] HttpRequest request,
        string ticketId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(ticketId) || Ticket.SaleIdOf(ticketId) is not { } saleId)
        {
            return SeckillErrors.TicketNotFound.ToResult();
        }

        var found = await FindAsync(saleId, ticketId, caller.UserId, cancellationToken);
        return found.Is(out var ticket, out var refusal) ? Results.Json(ticket, Json.Options) : refusal.ToResult();
    }

    private async Task<Outcome<TicketDetails>> FindAsync(string saleId, string ticketId, string userId, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(saleId, ticketId, cancellationToken) is { } found)
        {
            return found.Ticket.UserId == userId ? found.Details : SeckillErrors.TicketNotFound;
        }

        var (won, uncertain, _) = await promised.FindAsync(saleId, userId, cancellationToken);
        return won is not null && won.TicketId != ticketId ? SeckillErrors.TicketNotFound
            : uncertain is not null ? uncertain
            : won is null ? SeckillErrors.TicketNotFound
            : TicketDetails.Of(saleId, won);
    }
}
