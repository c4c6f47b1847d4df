namespace Mall.Functions.Orders;

/// <summary>The shopper wants money back, for some units or for all that is left: before shipment always, and for some days after receipt. Answers 202 with the refund; what a crash or a slow
/// provider leaves, ContinueRefunds finishes.</summary>
internal sealed class RefundItems(OrderRefunds refunds)
{
    [Shopper]
    [TakesIdempotencyKey]
    [Function(nameof(RefundItems))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/refunds")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!(await RefundRequest.ReadAsync(request, byOperator: false, cancellationToken)).Is(out var wanted, out var invalid))
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(orderId))
        {
            return OrderErrors.NotFound.ToResult();
        }

        var key = new OrderKey(orderId, caller.UserId);
        if (!(await refunds.BeginAsync(key, wanted, cancellationToken)).Is(out var begun, out var refusal))
        {
            return refusal.ToResult();
        }

        // The newest, unless the request is a repeated one.
        var id = wanted.Key is { } once ? Order.RefundIdOf(orderId, once.Id) : begun.Refunds![^1].Id;
        var order = await refunds.ContinueAsync(key, cancellationToken);
        return Results.Json(RefundView.Of(order, order.RefundOf(id)!), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
