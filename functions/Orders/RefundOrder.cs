using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

/// <summary>Refunds a paid order that was not shipped: money and units go back. Answers 202; after a crash ContinueRefunds goes on.</summary>
internal sealed class RefundOrder(OrderRefunds refunds)
{
    [Shopper]
    [Function(nameof(RefundOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/refund")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(orderId))
        {
            return OrderErrors.NotFound.ToResult();
        }

        var key = new OrderKey(orderId, caller.UserId);
        if (!(await refunds.BeginAsync(key, cancellationToken)).Is(out _, out var refusal))
        {
            return refusal.ToResult();
        }

        var order = await refunds.ContinueAsync(key, cancellationToken);
        return Results.Json(OrderView.Of(order), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
