using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>Adds units of the product's stock to a sale; once per <c>Idempotency-Key</c>.</summary>
internal sealed class RestockSale(SaleChanges changes, TimeProvider time)
{
    [Administrator]
    [TakesIdempotencyKey]
    [Function(nameof(RestockSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/restock")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var (caller, body, raw, answer) = await OperatorRequest.ReadAsync(request, saleId, withQuantity: true, cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        var now = time.GetUtcNow();
        var key = IdempotencyKey.Of(request, raw);
        var log = SaleLogEntry.Of(saleId, "restock", caller!.UserId, now, body!.Reason, body.Quantity, key?.Id, key?.BodyHash);
        var outcome = await changes.RestockAsync(saleId, body.Quantity!.Value, log, cancellationToken);
        return outcome.Is(out var changed, out var refusal) ? Results.Json(SaleDetails.Of(changed, now), Json.Options) : refusal.ToResult();
    }
}
