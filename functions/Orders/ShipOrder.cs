using Mall.Functions.Payments;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Orders;

/// <summary>An administrator hands a paid order to a carrier.</summary>
internal sealed class ShipOrder(OrderStore orders, PaymentStore payments, OperatorActs acts, IOptions<OrdersOptions> options, TimeProvider time)
{
    public sealed record Request(string? Carrier, string? TrackingNumber)
    {
        public Refusal? Validate()
        {
            var validation = new Validation();
            validation.Required("carrier", Carrier, 60);
            validation.Required("trackingNumber", TrackingNumber, 60);
            return validation.Refusal;
        }
    }

    [Administrator]
    [Function(nameof(ShipOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/ship")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        // The administrator knows the order, not the shopper; the payment, which has the order's id, names both. No order ships without a payment.
        if (!Ids.IsPlausible(orderId) || await payments.FindAsync(orderId, cancellationToken) is not { } payment)
        {
            return OrderErrors.NotFound.ToResult();
        }

        var outcome = await orders.ChangeAsync(payment.UserId, orderId, order => Ship(order, body.Value!.Carrier!, body.Value.TrackingNumber!), cancellationToken);
        if (!outcome.Is(out var shipped, out var refusal))
        {
            return refusal.ToResult();
        }

        await acts.WriteAsync(OperatorAct.OfOrder(orderId), "ship", request.Caller().UserId, null, orderId, cancellationToken);
        return Results.Json(OrderView.Of(shipped), Json.Options);
    }

    private Outcome<Order> Ship(Order order, string carrier, string trackingNumber)
    {
        var now = time.GetUtcNow();
        var isRepeated = order.Status == OrderStatus.Shipped && order.Shipment?.Carrier == carrier && order.Shipment.TrackingNumber == trackingNumber;
        return isRepeated ? order : order.Ship(carrier, trackingNumber, now + options.Value.AutoReceiveAfter, now);
    }
}
