using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>Ends a sale before its time. It is closing until every win is a ticket that is paid or released; then what is left goes back to the product.</summary>
internal sealed class CloseSale(SaleChanges changes, SaleClosing closing, TimeProvider time)
{
    [Administrator]
    [Function(nameof(CloseSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales/{saleId}/close")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var (caller, body, _, answer) = await OperatorRequest.ReadAsync(request, saleId, withQuantity: false, cancellationToken);
        if (answer is not null)
        {
            return answer;
        }

        var now = time.GetUtcNow();
        var log = SaleLogEntry.Of(saleId, "close", caller!.UserId, now, body!.Reason);
        if (!(await changes.ChangeModeAsync(saleId, sale => sale.StartClosing(), log, cancellationToken)).Is(out var changed, out var refusal))
        {
            return refusal.ToResult();
        }

        try
        {
            changed = await closing.ContinueAsync(saleId, cancellationToken) ?? changed;
        }
        catch (GateUnavailableException)
        {
            // It is closing; the timer goes on.
        }

        return Results.Json(SaleDetails.Of(changed, now), Json.Options);
    }
}
