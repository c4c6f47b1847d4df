namespace Mall.Functions.Orders;

/// <summary>The shopper confirms receipt.</summary>
internal sealed class ReceiveOrder(OrderStore orders, TimeProvider time)
{
    [Shopper]
    [Function(nameof(ReceiveOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/receive")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(orderId))
        {
            return OrderErrors.NotFound.ToResult();
        }

        var outcome = await orders.ChangeAsync(
            caller.UserId, orderId, order => order.Status == OrderStatus.Completed ? order : order.Receive(time.GetUtcNow()), cancellationToken);
        return outcome.Is(out var received, out var refusal) ? Results.Json(OrderView.Of(received), Json.Options) : refusal.ToResult();
    }
}
