using Mall.Functions.Orders;

namespace Mall.Functions.Operations;

/// <summary>An administrator gives money back for any paid order, also after shipment, and gives a reason: for some units, or for all that is left. Units go back if the order was not shipped, or if
/// he says so. Answers 202; what a crash or a slow provider leaves, ContinueRefunds finishes.</summary>
internal sealed class RefundOrderForShopper(OrderSearch search, OrderRefunds refunds, OperatorActs acts)
{
    [Administrator]
    [TakesIdempotencyKey]
    [Function(nameof(RefundOrderForShopper))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/operations/orders/{orderId}/refund")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        if (!(await RefundRequest.ReadAsync(request, byOperator: true, cancellationToken)).Is(out var wanted, out var invalid))
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(orderId) || await search.FindAsync(orderId, cancellationToken) is not { } found)
        {
            return OrderErrors.NotFound.ToResult();
        }

        var key = new OrderKey(orderId, found.UserId);
        var outcome = wanted.Items is null ? await refunds.BeginWholeAsync(key, wanted, cancellationToken) : await refunds.BeginAsync(key, wanted, cancellationToken);
        if (!outcome.Is(out var begun, out var refusal))
        {
            return refusal.ToResult();
        }

        var refundId = wanted.Key is { } once && begun.RefundOf(Order.RefundIdOf(orderId, once.Id)) is { } his ? his.Id : begun.Refunds![^1].Id;
        await acts.WriteAsync(OperatorAct.OfOrder(orderId), "refund", request.Caller().UserId, wanted.Reason, refundId, cancellationToken);
        var order = await refunds.ContinueAsync(key, cancellationToken);
        return Results.Json(OrderView.Of(order), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
