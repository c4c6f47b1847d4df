namespace Mall.Functions.Orders;

/// <summary>Refunds all that is left of the shopper's order, by the same rules as <see cref="RefundItems"/>. Answers 202 with the order; asked again, it is the same refund.</summary>
internal sealed class RefundOrder(OrderRefunds refunds)
{
    /// <summary>The reason of a refund that its shopper gave none for.</summary>
    private const string Reason = "by-shopper";

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
        if (!(await refunds.BeginWholeAsync(key, new WantedRefund(null, Reason), cancellationToken)).Is(out _, out var refusal))
        {
            return refusal.ToResult();
        }

        var order = await refunds.ContinueAsync(key, cancellationToken);
        return Results.Json(OrderView.Of(order), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}
