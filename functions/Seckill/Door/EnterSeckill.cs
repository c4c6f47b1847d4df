namespace Mall.Functions.Seckill;

/// <summary>A buyer asks for units of a sale: 202 with a ticket once the queue has it, 200 with the ticket that he has from before.</summary>
internal sealed class EnterSeckill(Door door)
{
    [Shopper]
    [Function(nameof(EnterSeckill))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/tickets")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken) => door.EnterAsync(request, saleId, cancellationToken);
}
