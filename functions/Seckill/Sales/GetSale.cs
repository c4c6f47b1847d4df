namespace Mall.Functions.Seckill;

/// <summary>One sale, with server time and units left; for everybody.</summary>
internal sealed class GetSale(ShownSales sales)
{
    [Anyone]
    [Function(nameof(GetSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken) =>
        SaleBuckets.IsSale(saleId) && await sales.FindAsync(saleId, cancellationToken) is { } sale
            ? Results.Json(sale, Json.Options)
            : SeckillErrors.SaleNotFound.ToResult();
}
