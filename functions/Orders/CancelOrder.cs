using Microsoft.DurableTask.Client;

namespace Mall.Functions.Orders;

/// <summary>Cancels the shopper's unpaid order. Answers 202: the stock goes back right after.</summary>
internal sealed class CancelOrder(OrderStore orders, OrderCancellation cancellation)
{
    [Shopper]
    [Function(nameof(CancelOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/cancel")] HttpRequest request,
        string orderId,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(orderId) || await orders.FindAsync(caller.UserId, orderId, cancellationToken) is not { } order)
        {
            return OrderErrors.NotFound.ToResult();
        }

        return (await cancellation.CancelAsync(order, durable, cancellationToken)).Is(out var cancelled, out var refusal)
            ? Results.Json(OrderView.Of(cancelled), Json.Options, statusCode: StatusCodes.Status202Accepted)
            : refusal.ToResult();
    }
}
