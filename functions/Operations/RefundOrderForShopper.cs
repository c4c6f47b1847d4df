using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Operations;

/// <summary>An administrator refunds any paid order that was not shipped and gives a reason: money and units go back. Answers 202; after a crash, ContinueRefunds finishes it.</summary>
internal sealed class RefundOrderForShopper(OrderSearch search, OrderStore orders, OrderRefunds refunds, OperatorActs acts, TimeProvider time)
{
    [Administrator]
    [Function(nameof(RefundOrderForShopper))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/orders/{orderId}/refund")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var (reason, invalid) = await ReasonRequest.ReadAsync(request, cancellationToken);
        if (invalid is not null)
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(orderId) || await search.FindAsync(orderId, cancellationToken) is not { } found)
        {
            return OrderErrors.NotFound.ToResult();
        }

        var outcome = await orders.ChangeAsync(
            found.UserId, orderId, order => order.Status is OrderStatus.Refunding or OrderStatus.Refunded ? order : order.StartRefund(time.GetUtcNow()), cancellationToken);
        if (!outcome.Is(out _, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfOrder(orderId), "refund", caller.UserId, reason, orderId, cancellationToken);
        var order = await refunds.ContinueAsync(new OrderKey(orderId, found.UserId), cancellationToken);
        return Results.Json(OrderView.Of(order), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
