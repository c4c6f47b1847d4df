using System.Text.Json.Serialization;

namespace Mall.Functions.Orders;

/// <summary>Says what an order would cost, with its coupon, before it is placed. It takes the body of <c>POST /orders</c>, refuses what that would refuse, and writes nothing.</summary>
internal sealed class PreviewOrder(OrderPricing pricing, TimeProvider time)
{
    private sealed record Preview(
        IReadOnlyList<OrderLine> Items,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Discount,
        Money Total,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OrderCoupon? Coupon);

    [Shopper]
    [Function(nameof(PreviewOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/preview")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<PlaceOrderRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!(await pricing.PriceAsync(caller.UserId, body.Value!, cancellationToken)).Is(out var priced, out var refusal)
            || !Order.Place("preview", caller.UserId, priced.Lines, null, time.GetUtcNow(), coupon: priced.Coupon).Is(out var order, out refusal))
        {
            return refusal.ToResult();
        }

        return Results.Json(new Preview(order.Lines, order.Discount, order.Total, order.Coupon), Json.Options);
    }
}
