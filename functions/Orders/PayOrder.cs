using Mall.Functions.Payments;
using Mall.Functions.Platform;
using Mall.Functions.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Orders;

/// <summary>Starts an attempt to pay and says how.</summary>
internal sealed class PayOrder(UserStore users, ComingOrders coming, PaymentStore payments, PaymentProviders providers, TimeProvider time)
{
    // Reserving takes some milliseconds after the order is placed. A shopper who pays sooner waits here instead of asking again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    // Doubled each time: reading must not delay the opening of the order.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    public sealed record Request(string? Provider);

    [Shopper]
    [Function(nameof(PayOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/pay")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if (body.Refusal is not null)
        {
            return body.Refusal.ToResult();
        }

        if (providers.RefusalOf(body.Value!.Provider) is { } noProvider)
        {
            return noProvider.ToResult();
        }

        if (!Ids.IsPlausible(orderId))
        {
            return OrderErrors.NotFound.ToResult();
        }

        // The account may be deleted while its token is still valid. Every order must pass here before it is kept, also one of a sale, whose door reads no account.
        if (await users.IsDeletedAsync(caller.UserId, cancellationToken))
        {
            return Problems.NotAuthenticated;
        }

        var outcome = await StartAsync(caller.UserId, orderId, cancellationToken);
        return outcome.Is(out var changed, out var refusal)
            ? Results.Json(PaymentView.Of(changed, changed.Pending(PaymentsNames.Simulated)!), Json.Options, statusCode: StatusCodes.Status201Created)
            : refusal.ToResult();
    }

    private async Task<Outcome<Payment>> StartAsync(string userId, string orderId, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var pause = FirstPause; ; pause *= 2)
        {
            if (await payments.TryStartFirstAsync(orderId, userId, PaymentsNames.Simulated, time.GetUtcNow(), cancellationToken) is { } first)
            {
                return first;
            }

            var outcome = await payments.ChangeAsync(orderId, payment => StartOwn(payment, userId), cancellationToken);
            if (outcome.Refusal is not NotFound)
            {
                return outcome;
            }

            // There is no payment of his: only the order says whether one will come.
            switch ((await coming.FindAsync(userId, orderId, cancellationToken))?.Status)
            {
                case null:
                    return OrderErrors.NotFound;
                case OrderStatus.Rejected:
                    return PaymentErrors.NotPayable(paid: false);
            }

            if (time.GetElapsedTime(start) > LongestWait)
            {
                return PaymentErrors.NotReady;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private Outcome<Payment> StartOwn(Payment payment, string userId) =>
        payment.UserId == userId ? payment.Start(PaymentsNames.Simulated, time.GetUtcNow()) : PaymentErrors.NotFound;
}
