namespace Mall.Functions.Seckill;

/// <summary>The work that the caller's device does before it may win in a sale, also before the sale opens; 204 while the shop asks for none. Costs no write, and reads only what the instance
/// knows of the sale.</summary>
internal sealed class GetChallenge(Challenges challenges, ShownSales sales)
{
    [Shopper]
    [Function(nameof(GetChallenge))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}/challenge")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        if (!SaleBuckets.IsSale(saleId) || await sales.FindAsync(saleId, cancellationToken) is not { } sale)
        {
            return SeckillErrors.SaleNotFound.ToResult();
        }

        if (sale.State is SaleState.Closing or SaleState.Closed)
        {
            return SeckillErrors.Closed.ToResult();
        }

        return challenges.AreNeeded ? Results.Json(challenges.Issue(saleId, request.Caller().UserId), Json.Options) : Results.NoContent();
    }
}
