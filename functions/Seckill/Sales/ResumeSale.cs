using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>Lets a paused sale go on.</summary>
internal sealed class ResumeSale(SaleChanges changes, TimeProvider time)
{
    [Administrator]
    [Function(nameof(ResumeSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/resume")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var (caller, body, _, answer) = await OperatorRequest.ReadAsync(request, saleId, withQuantity: false, cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        var now = time.GetUtcNow();
        var log = SaleLogEntry.Of(saleId, "resume", caller!.UserId, now, body!.Reason);
        var outcome = await changes.ChangeModeAsync(saleId, sale => sale.Resume(), log, cancellationToken);
        return outcome.Is(out var changed, out var refusal) ? Results.Json(SaleDetails.Of(changed, now), Json.Options) : refusal.ToResult();
    }
}
