namespace Mall.Functions.Seckill;

/// <summary>The caller's ticket of a sale, else the last one that he had; 503 while that is uncertain.</summary>
internal sealed class GetMyTicket(SaleStore sales, PromisedTickets promised, ShownTickets tickets)
{
    [Shopper]
    [Function(nameof(GetMyTicket))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}/ticket")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!SaleBuckets.IsSale(saleId))
        {
            return SeckillErrors.TicketNotFound.ToResult();
        }

        var found = await FindAsync(await sales.BucketIdAsync(saleId, caller.UserId, cancellationToken), caller.UserId, cancellationToken);
        return found.Is(out var ticket, out var refusal) ? Results.Json(ticket, Json.Options) : refusal.ToResult();
    }

    /// <summary>The gate knows a ticket earlier; the database knows its later fate. A buyer who never had one costs no database read.</summary>
    private async Task<Outcome<TicketDetails>> FindAsync(string saleId, string userId, CancellationToken cancellationToken)
    {
        var (won, uncertain, hasHistory) = await promised.FindAsync(saleId, userId, cancellationToken);
        if (won is not null)
        {
            return await tickets.FindAsync(saleId, won.TicketId, cancellationToken) is { } ticket ? ticket.Details
                : uncertain is not null ? uncertain
                : TicketDetails.Of(saleId, won);
        }

        return uncertain is not null ? uncertain
            : hasHistory && await tickets.FindLastAsync(saleId, userId, cancellationToken) is { } last ? last.Details
            : SeckillErrors.TicketNotFound;
    }
}
