using Mall.Functions.Payments;

namespace Mall.Functions.Orders;

internal sealed class GetOrder(ComingOrders coming, PaymentStore payments)
{
    [Shopper]
    [Function(nameof(GetOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/orders/{orderId}")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(orderId) || await coming.FindAsync(caller.UserId, orderId, cancellationToken) is not { } order)
        {
            return OrderErrors.NotFound.ToResult();
        }

        return Results.Json(OrderView.Of(order, await payments.FindAsync(orderId, cancellationToken)), Json.Options);
    }
}
