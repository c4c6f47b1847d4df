using Mall.Functions.Orders;

namespace Mall.Functions.Operations;

/// <summary>Orders that should have moved on, as the restarting timer finds them. One that is here for longer than a minute needs a person.</summary>
internal sealed class ListStuckOrders(OrderStore orders, TimeProvider time)
{
    private const int Limit = 500;

    [Administrator]
    [Function(nameof(ListStuckOrders))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/orders/stuck")] HttpRequest request, CancellationToken cancellationToken)
    {
        var stuck = await orders.ListStuckAsync(time.GetUtcNow(), Limit, cancellationToken);
        return Results.Json(new Page<OverdueOrder>([.. stuck.OrderBy(order => order.OverdueSince)], null), Json.Options);
    }
}
