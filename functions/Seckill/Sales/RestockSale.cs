namespace Mall.Functions.Seckill;

/// <summary>Adds units of the product's stock to a sale; once per <c>Idempotency-Key</c>.</summary>
internal sealed class RestockSale(OperatorChanges changes, SaleSums sums, TimeProvider time)
{
    [Administrator]
    [TakesIdempotencyKey]
    [Function(nameof(RestockSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/restock")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var log = await OperatorRequest.ReadAsync(request, saleId, "restock", time.GetUtcNow(), cancellationToken);
        return await sums.ResultOfAsync(log.Is(out var entry, out var refusal) ? await changes.RestockAsync(entry, cancellationToken) : refusal, cancellationToken);
    }
}
