namespace Mall.Functions.Seckill;

/// <summary>Why an operator releases a ticket.</summary>
public sealed record ReleaseTicketRequest(string? Reason);

/// <summary>For administrators: gives up a promise whose intent is a dead letter, so that its units are sold again. A ticket with an order belongs to that order. A repetition changes
/// nothing.</summary>
internal sealed class ReleaseTicket(SaleStore sales, LostTickets lost)
{
    [Administrator]
    [Function(nameof(ReleaseTicket))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/tickets/{ticketId}/release")] HttpRequest request,
        string saleId,
        string ticketId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<ReleaseTicketRequest>(request, cancellationToken);
        var validation = new Validation();
        validation.Required("reason", body.Value?.Reason, OperatorRequest.MaxReason);
        if ((body.Refusal ?? validation.Refusal) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!SaleBuckets.IsSale(saleId) || await sales.FindAsync(saleId, cancellationToken) is not { } sale)
        {
            return SeckillErrors.SaleNotFound.ToResult();
        }

        if (!Ids.IsPlausible(ticketId) || Ticket.SaleIdOf(ticketId) is not { } bucketId || SaleBuckets.SaleOf(bucketId) != saleId
            || (bucketId == saleId ? sale : await sales.FindAsync(bucketId, cancellationToken)) is not { } bucket)
        {
            return SeckillErrors.TicketNotFound.ToResult();
        }

        try
        {
            return (await lost.ReleaseAsync(bucket, ticketId, caller.UserId, body.Value!.Reason!, cancellationToken)).Is(out var ticket, out var refusal)
                ? Results.Json(new View(ticket.Id, saleId, ticket.Quantity, ticket.Status, ticket.Reason), Json.Options)
                : refusal.ToResult();
        }
        catch (GateUnavailableException)
        {
            return SeckillErrors.Busy.ToResult();
        }
    }

    public sealed record View(string TicketId, string SaleId, int Quantity, TicketStatus Status, string? Reason);
}
