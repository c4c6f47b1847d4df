using Mall.Functions.Payments;
using Mall.Functions.Users;

namespace Mall.Functions.Orders;

/// <summary>Starts an attempt to pay and says how.</summary>
internal sealed class PayOrder(UserStore users, ComingOrders coming, PaymentStore payments, PaymentProviders providers, TimeProvider time)
{
    // Reserving takes some milliseconds after the order is placed. A shopper who pays sooner waits here instead of asking again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    // Doubled each time: reading must not delay the opening of the order.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    /// <summary><c>PayerId</c>: the payer's id at the provider, for a way to pay that needs it.</summary>
    public sealed record Request(string? Provider, string? Method, string? PayerId)
    {
        public Refusal? Validate()
        {
            var validation = new Validation();
            validation.Optional("method", Method, 32);
            validation.Optional("payerId", PayerId, 128);
            return validation.Refusal;
        }
    }

    [Shopper]
    [Function(nameof(PayOrder))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/orders/{orderId}/pay")] HttpRequest request,
        string orderId,
        CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var (body, refusal, _) = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if ((refusal ?? body!.Validate() ?? providers.WhyNot(body.Provider)) is { } refused)
        {
            return refused.ToResult();
        }

        var provider = providers.Of(body!.Provider!);
        var way = new PaymentWay(body.Method ?? provider.Methods.FirstOrDefault(), body.PayerId, AddressOf(request.HttpContext.Connection));
        if (way.Method is not null && !provider.Methods.Contains(way.Method))
        {
            return Invalid.Field("method", provider.Methods.Count == 0 ? "This provider has only one." : $"Must be one of {string.Join(", ", provider.Methods)}.").ToResult();
        }

        if (provider.WhyNot(way) is { } impossible)
        {
            return impossible.ToResult();
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

        if (!(await StartAsync(caller.UserId, orderId, provider, way, cancellationToken)).Is(out var payment, out var notPayable))
        {
            return notPayable.ToResult();
        }

        var attempt = payment.Pending(provider.Name, way.Method)!;
        var start = new PaymentStart(ProviderAttempt.Of(payment, attempt), $"Order {orderId}", payment.PayBy, way);
        return (await provider.StartAsync(start, cancellationToken)).Is(out var action, out var notStarted)
            ? Results.Json(PaymentView.Of(payment, attempt, action), Json.Options, statusCode: StatusCodes.Status201Created)
            : notStarted.ToResult();
    }

    private static string? AddressOf(ConnectionInfo connection) =>
        (connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : connection.RemoteIpAddress)?.ToString();

    private async Task<Outcome<Payment>> StartAsync(string userId, string orderId, IPaymentProvider provider, PaymentWay way, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var pause = FirstPause; ; pause *= 2)
        {
            var now = time.GetUtcNow();
            DateTimeOffset? askAt = provider.TakesMoneyElsewhere ? now + PaymentInquiries.FirstPause : null;
            if (await payments.TryStartFirstAsync(orderId, userId, provider.Name, now, cancellationToken, way.Method, askAt) is { } first)
            {
                return first;
            }

            var outcome = await payments.ChangeAsync(
                orderId,
                payment => payment.UserId == userId ? payment.Start(provider.Name, now, way.Method, askAt) : PaymentErrors.NotFound,
                cancellationToken);
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
}
