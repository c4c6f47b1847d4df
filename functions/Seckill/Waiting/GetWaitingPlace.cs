using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Seckill;

/// <summary>The caller's place in line for a sale.</summary>
internal sealed class GetWaitingPlace(WaitingList list)
{
    [Shopper]
    [Function(nameof(GetWaitingPlace))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/seckill/sales/{saleId}/waiting")] HttpRequest request,
        string saleId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(saleId) || await list.FindAsync(saleId, caller.UserId, cancellationToken) is not { Value: var entry })
        {
            return SeckillErrors.NotWaiting.ToResult();
        }

        long? position = entry.Status == WaitingStatus.Waiting ? await list.PositionAsync(entry, cancellationToken) : null;
        return Results.Json(new WaitingView(saleId, entry.Quantity, entry.Status, entry.JoinedAt, position, entry.TicketId), Json.Options);
    }
}
