using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Orders;

/// <summary>Cancels an order that is not paid: closes its payment, which decides; the orchestration then gives the stock back. Answers 202.</summary>
internal sealed class CancelOrder(OrderStore orders, PaymentStore payments, TimeProvider time)
{
    [Shopper]
    [Function(nameof(CancelOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/cancel")] HttpRequest request,
        string orderId,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        if (!Ids.IsPlausible(orderId) || await orders.FindAsync(caller.UserId, orderId, cancellationToken) is not { } order)
        {
            return OrderErrors.NotFound.ToResult();
        }

        if (order.IsSettled)
        {
            return order.Status == OrderStatus.Cancelled ? Accepted(order) : OrderErrors.WrongStatus(order.Status).ToResult();
        }

        // The payment may not be open yet: then it is created closed, and the orchestration finds it so.
        var closed = Payment.Open(order.Id, order.UserId, order.Total, time.GetUtcNow()).Close(CloseReason.Cancelled);
        var payment = await payments.OpenOnceAsync(closed, cancellationToken);
        payment = payment.Status == PaymentStatus.Open ? await payments.CloseAsync(order.Id, CloseReason.Cancelled, cancellationToken) : payment;
        if (payment?.Status == PaymentStatus.Paid)
        {
            return OrderErrors.AlreadyPaid.ToResult();
        }

        await durable.HintPaymentChangedAsync(order.Id, cancellationToken);
        return Accepted(order);
    }

    private static IResult Accepted(Order order) => Results.Json(OrderView.Of(order), Json.Options, statusCode: StatusCodes.Status202Accepted);
}
