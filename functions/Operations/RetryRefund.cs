using Mall.Functions.Orders;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Operations;

/// <summary>An administrator has a failed refund tried again and gives a reason. The provider is asked under the refund's old id. One that is under way only goes on.</summary>
internal sealed class RetryRefund(OrderSearch search, OrderRefunds refunds, OperatorActs acts)
{
    [Administrator]
    [Function(nameof(RetryRefund))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/orders/{orderId}/refunds/{refundId}/retry")] HttpRequest request,
        string orderId,
        string refundId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!(await ReasonRequest.ReadAsync(request, cancellationToken)).Is(out var reason, out var invalid))
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(orderId) || await search.FindAsync(orderId, cancellationToken) is not { } found)
        {
            return OrderErrors.NotFound.ToResult();
        }

        var key = new OrderKey(orderId, found.UserId);
        if (!(await refunds.RetryAsync(key, refundId, cancellationToken)).Is(out var begun, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfOrder(orderId), "retry-refund", caller.UserId, reason, $"{refundId}.{begun.RefundOf(refundId)!.Retries}", cancellationToken);
        var order = await refunds.ContinueAsync(key, cancellationToken);
        return Results.Json(RefundView.Of(order, order.RefundOf(refundId)!), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
