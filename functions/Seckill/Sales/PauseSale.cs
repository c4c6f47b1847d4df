using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>Nobody wins units until the sale is resumed; tickets that there are go on.</summary>
internal sealed class PauseSale(SaleChanges changes, TimeProvider time)
{
    [Administrator]
    [Function(nameof(PauseSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/pause")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var (caller, body, _, answer) = await OperatorRequest.ReadAsync(request, saleId, withQuantity: false, cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        var now = time.GetUtcNow();
        var log = SaleLogEntry.Of(saleId, "pause", caller!.UserId, now, body!.Reason);
        var outcome = await changes.ChangeModeAsync(saleId, sale => sale.Pause(), log, cancellationToken);
        return outcome.Is(out var changed, out var refusal) ? Results.Json(SaleDetails.Of(changed, now), Json.Options) : refusal.ToResult();
    }
}
