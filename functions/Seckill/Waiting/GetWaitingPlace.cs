namespace Mall.Functions.Seckill;

/// <summary>The caller's place in line for a sale.</summary>
internal sealed class GetWaitingPlace(SaleStore sales, WaitingLines lines)
{
    [Shopper]
    [Function(nameof(GetWaitingPlace))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}/waiting")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        return SaleBuckets.IsSale(saleId)
            && await sales.FindRecentAsync(saleId, cancellationToken) is not null
            && await lines.FindAsync(await sales.BucketIdAsync(saleId, caller.UserId, cancellationToken), caller.UserId, cancellationToken) is { } place
            ? Results.Json(place, Json.Options)
            : SeckillErrors.NotWaiting.ToResult();
    }
}
