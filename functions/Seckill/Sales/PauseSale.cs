namespace Mall.Functions.Seckill;

/// <summary>Stops a sale until it is resumed; existing tickets go on.</summary>
internal sealed class PauseSale(OperatorChanges changes, SaleSums sums, TimeProvider time)
{
    [Administrator]
    [Function(nameof(PauseSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/pause")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var log = await OperatorRequest.ReadAsync(request, saleId, "pause", time.GetUtcNow(), cancellationToken);
        return await sums.ResultOfAsync(await changes.ChangeModeAsync(log, sale => sale.Pause(), cancellationToken), cancellationToken);
    }
}
