using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>One sale, with the server's time and what is left; for everybody.</summary>
internal sealed class GetSale(SaleStore sales, FreeUnits free, TimeProvider time)
{
    [Anyone]
    [Function(nameof(GetSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken) =>
        Ids.IsPlausible(saleId) && await sales.FindAsync(saleId, cancellationToken) is { } sale
            ? Results.Json(SaleDetails.Of(sale, time.GetUtcNow(), await free.OfAsync(sale)), Json.Options)
            : SeckillErrors.SaleNotFound.ToResult();
}
