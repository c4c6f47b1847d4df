using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

/// <summary>Starts an attempt to pay and says how.</summary>
internal sealed class PayOrder(CallerIdentity callers, OrderStore orders, PaymentStore payments, TimeProvider time)
{
    // Between "placed" and "you may pay" lie some milliseconds of reserving. A shopper who is faster waits for them here instead of asking again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public sealed record Request(string? Provider);

    [Function(nameof(PayOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/pay")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        if (callers.Of(request) is not { } caller)
        {
            return Problems.NotAuthenticated;
        }

        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if (body.Refusal is not null)
        {
            return body.Refusal.ToResult();
        }

        if (body.Value!.Provider is not PaymentsNames.Simulated)
        {
            return Invalid.Field("provider", $"Must be {PaymentsNames.Simulated}.").ToResult();
        }

        if (await AwaitPayableAsync(caller.UserId, orderId, cancellationToken) is { } refused)
        {
            return refused.ToResult();
        }

        var outcome = await payments.ChangeAsync(orderId, payment => payment.Start(PaymentsNames.Simulated, time.GetUtcNow()), cancellationToken);
        return outcome.Is(out var changed, out var refusal)
            ? Results.Json(PaymentView.Of(changed, changed.Pending(PaymentsNames.Simulated)!), Json.Options, statusCode: StatusCodes.Status201Created)
            : refusal.ToResult();
    }

    /// <summary>Null when the order is the caller's and waits for its payment.</summary>
    private async Task<Refusal?> AwaitPayableAsync(string userId, string orderId, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            var order = Ids.IsPlausible(orderId) ? await orders.FindAsync(userId, orderId, cancellationToken) : null;
            switch (order?.Status)
            {
                case null:
                    return OrderErrors.NotFound;
                case OrderStatus.AwaitingPayment:
                    return null;
                case OrderStatus.Pending when time.GetElapsedTime(start) > Patience:
                    return PaymentErrors.NotReady;
                case OrderStatus.Pending:
                    await Task.Delay(Pause, time, cancellationToken);
                    break;
                default:
                    return PaymentErrors.NotPayable(paid: order.Status is not (OrderStatus.Rejected or OrderStatus.Cancelled));
            }
        }
    }
}
