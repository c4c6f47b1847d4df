namespace Mall.Functions.Seckill;

/// <summary>Takes the caller out of line. He keeps an offer until it lapses.</summary>
internal sealed class LeaveWaitingList(SaleStore sales, WaitingList list)
{
    [Shopper]
    [Function(nameof(LeaveWaitingList))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/seckill/sales/{saleId}/waiting")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var refusal = SaleBuckets.IsSale(saleId) ? (await list.LeaveAsync(await sales.BucketIdAsync(saleId, caller.UserId, cancellationToken), caller.UserId, cancellationToken)).Refusal : SeckillErrors.NotWaiting;
        return refusal?.ToResult() ?? Results.NoContent();
    }
}
