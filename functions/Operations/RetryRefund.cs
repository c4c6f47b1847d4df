using Mall.Functions.Orders;
using Mall.Functions.Payments;

namespace Mall.Functions.Operations;

/// <summary>An administrator has a failed refund tried again and gives a reason: of an order, or of money that is not kept. The provider is asked under the refund's old id. One that is under way
/// only goes on.</summary>
internal sealed class RetryRefund(OrderSearch search, OrderRefunds orders, PaymentStore payments, Refunds refunds, OperatorActs acts, TimeProvider time)
{
    [Administrator]
    [Function(nameof(RetryRefund))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/orders/{orderId}/refunds/{refundId}/retry")] HttpRequest request,
        string orderId,
        string refundId,
        CancellationToken cancellationToken)
    {
        if (!(await ReasonRequest.ReadAsync(request, cancellationToken)).Is(out var reason, out var invalid))
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(orderId) || await search.FindAsync(orderId, cancellationToken) is not { } found)
        {
            return OrderErrors.NotFound.ToResult();
        }

        var outcome = found.RefundOf(refundId) is null
            ? await RetryOfPaymentAsync(orderId, refundId, cancellationToken)
            : await RetryOfOrderAsync(new OrderKey(orderId, found.UserId), refundId, cancellationToken);
        if (!outcome.Is(out var refund, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfOrder(orderId), "retry-refund", request.Caller().UserId, reason, once: null, cancellationToken);
        return Results.Json(refund, Json.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private async Task<Outcome<RefundView>> RetryOfOrderAsync(OrderKey key, string refundId, CancellationToken cancellationToken)
    {
        if (!(await orders.RetryAsync(key, refundId, cancellationToken)).Is(out _, out var refusal))
        {
            return refusal;
        }

        var order = await orders.ContinueAsync(key, cancellationToken);
        return RefundView.Of(order, order.RefundOf(refundId)!);
    }

    private async Task<Outcome<RefundView>> RetryOfPaymentAsync(string orderId, string refundId, CancellationToken cancellationToken)
    {
        var outcome = await payments.ChangeAsync(orderId, current => current.RetryRefund(refundId, time.GetUtcNow()), cancellationToken);
        if (!outcome.Is(out var payment, out var refusal) || !(await refunds.ContinueAsync(payment, cancellationToken)).Is(out payment, out refusal))
        {
            return refusal;
        }

        var refund = payment.RefundOf(refundId)!;
        return new RefundView(refundId, orderId, refund.Amount, [], refund.Reason, refund.Status, Restock: false, refund.CreatedAt);
    }
}
