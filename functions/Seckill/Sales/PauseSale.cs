using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>Nobody wins units until the sale is resumed; tickets that there are go on.</summary>
internal sealed class PauseSale(OperatorChanges changes, TimeProvider time)
{
    [Administrator]
    [Function(nameof(PauseSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/pause")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var log = await OperatorRequest.ReadAsync(request, saleId, "pause", time.GetUtcNow(), cancellationToken);
        return SaleDetails.ResultOf(await changes.ChangeModeAsync(log, sale => sale.Pause(), cancellationToken), time.GetUtcNow());
    }
}
