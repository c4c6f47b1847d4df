using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Payments;

/// <summary>The page of the simulated provider: the shopper says whether it shall be paid or declined.</summary>
internal sealed class SimulatePayment(CallerIdentity callers, PaymentOutcomes outcomes)
{
    public sealed record Request(string? Outcome);

    [Function(nameof(SimulatePayment))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/payments/simulated/{paymentId}")] HttpRequest request,
        string paymentId,
        [DurableClient] DurableTaskClient durable,
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

        if (body.Value!.Outcome is not ("paid" or "declined"))
        {
            return Invalid.Field("outcome", "Must be paid or declined.").ToResult();
        }

        if (!Ids.IsPlausible(paymentId))
        {
            return PaymentErrors.NotFound.ToResult();
        }

        var outcome = await outcomes.RecordAsync(paymentId, paid: body.Value.Outcome == "paid", caller, durable, cancellationToken);
        return outcome.Is(out var payment, out var refusal)
            ? Results.Json(PaymentView.Of(payment, payment.Attempts.First(a => a.Id == paymentId)), Json.Options)
            : refusal.ToResult();
    }
}
