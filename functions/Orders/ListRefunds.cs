namespace Mall.Functions.Orders;

/// <summary>The refunds of one of the caller's orders, oldest first. An order has few, so they are one page.</summary>
internal sealed class ListRefunds(OrderStore orders)
{
    [Shopper]
    [Function(nameof(ListRefunds))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/orders/{orderId}/refunds")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(orderId) || await orders.FindAsync(caller.UserId, orderId, cancellationToken) is not { } order)
        {
            return OrderErrors.NotFound.ToResult();
        }

        return Results.Json(new Page<RefundView>(RefundView.AllOf(order) ?? [], null), Json.Options);
    }
}
