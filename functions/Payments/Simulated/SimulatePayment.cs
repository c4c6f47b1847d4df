using System.Net;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>The simulated provider's page: the shopper chooses paid or declined. The page changes nothing itself; the shop learns it from the provider's signed callback, before the answer
/// unless the provider is set to be late.</summary>
internal sealed class SimulatePayment(
    PaymentStore payments,
    SimulatedCallbackSender sender,
    SimulatedCallbacks later,
    IOptions<PaymentsOptions> options,
    IOptions<SimulatedProviderOptions> behaviour)
{
    private const string CallbackPath = "/api/v1/payments/callbacks/simulated";

    // A request that waits for its callback holds one of the host's places (maxConcurrentRequests of host.json, where the host minds it) while the callback needs another.
    private const int MaxWaiting = 500;
    private static int s_waiting;

    public sealed record Request(string? Outcome);

    [Shopper]
    [Function(nameof(SimulatePayment))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/payments/simulated/{paymentId}")] HttpRequest request,
        string paymentId,
        CancellationToken cancellationToken)
    {
        if (!behaviour.Value.Enabled)
        {
            return PaymentErrors.NoSimulatedProvider.ToResult();
        }

        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<Request>(request, cancellationToken);
        if (body.Refusal is not null)
        {
            return body.Refusal.ToResult();
        }

        if (body.Value!.Outcome is not (PaymentReport.Paid or PaymentReport.Declined))
        {
            return Invalid.Field("outcome", "Must be paid or declined.").ToResult();
        }

        if (!Ids.IsPlausible(paymentId)
            || await payments.FindAsync(PaymentReports.OrderIdOf(paymentId), cancellationToken) is not { } payment
            || (payment.UserId != caller.UserId && !caller.IsAdmin)
            || payment.Attempts.FirstOrDefault(a => a.Id == paymentId && a.Provider == PaymentsNames.Simulated) is not { } attempt)
        {
            return PaymentErrors.NotFound.ToResult();
        }

        var url = options.Value.SimulatedCallbackUrl ?? OwnAddress(request);
        var report = PaymentReport.Of(payment, paymentId, body.Value.Outcome);
        if (!behaviour.Value.IsPrompt)
        {
            return later.TryAdd(url, report) ? Answer(payment, attempt) : PaymentErrors.CallbackFailed.ToResult();
        }

        return await CallBackAsync(url, report, cancellationToken) is { } answer
            ? Answer(payment, attempt with { Status = answer.Status })
            : PaymentErrors.CallbackFailed.ToResult();
    }

    private async Task<CallbackAnswer?> CallBackAsync(Uri url, PaymentReport report, CancellationToken cancellationToken)
    {
        try
        {
            return Interlocked.Increment(ref s_waiting) <= MaxWaiting ? await sender.CallBackAsync(url, report, cancellationToken) : null;
        }
        finally
        {
            Interlocked.Decrement(ref s_waiting);
        }
    }

    private static IResult Answer(Payment payment, PaymentAttempt attempt) => Results.Json(PaymentView.Of(payment, attempt, SimulatedProvider.ActionOf(attempt.Id)), Json.Options);

    // Uses the connection's address, not Host, X-Forwarded-Host or X-Forwarded-Proto: the caller sets those, and a signed message must not go where he likes. Both hosts listen on plain
    // HTTP.
    private static Uri OwnAddress(HttpRequest request)
    {
        var connection = request.HttpContext.Connection;
        var host = new IPEndPoint(connection.LocalIpAddress ?? IPAddress.Loopback, connection.LocalPort).ToString();
        return new Uri($"http://{host}{CallbackPath}");
    }
}
