namespace Mall.Functions.Seckill;

/// <summary>Lets a paused sale go on.</summary>
internal sealed class ResumeSale(OperatorChanges changes, SaleSums sums, TimeProvider time)
{
    [Administrator]
    [Function(nameof(ResumeSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/resume")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var log = await OperatorRequest.ReadAsync(request, saleId, "resume", time.GetUtcNow(), cancellationToken);
        return await sums.ResultOfAsync(await changes.ChangeModeAsync(log, sale => sale.Resume(), cancellationToken), cancellationToken);
    }
}
