using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>Receives what payment providers report. The provider verifies its own signature over the raw bytes; each refusal is an audit line in the log.</summary>
internal sealed partial class ReceivePaymentCallback(PaymentProviders providers, PaymentReports reports, ILogger<ReceivePaymentCallback> logger)
{
    private const int MaxBytes = 16 * 1024;

    [Anyone]
    [Function(nameof(ReceivePaymentCallback))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/payments/callbacks/{provider}")] HttpRequest request,
        string provider,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellationToken)
    {
        if (providers.Find(provider) is not { Refusal: null } sender)
        {
            return PaymentErrors.NoSuchProvider.ToResult();
        }

        if (await JsonBody.ReadRawAsync(request, MaxBytes, cancellationToken) is not { } raw)
        {
            return JsonBody.BodyTooLarge(MaxBytes).ToResult();
        }

        if (!(await sender.ReadCallbackAsync(request.Headers, raw, cancellationToken)).Is(out var notice, out var refusal))
        {
            LogRefused(sender.Name, (refusal as Unauthenticated)?.Why ?? refusal.Code, null);
            return refusal.ToResult();
        }

        if (!(await reports.RecordAsync(sender.Name, notice, durable, cancellationToken)).Is(out var payment, out refusal))
        {
            LogRefused(sender.Name, refusal.Code, notice.Attempt.PaymentId);
            return refusal.ToResult();
        }

        return Results.Json(new CallbackAnswer(notice.Attempt.PaymentId, payment.StatusOf(payment.Attempts.First(a => a.Id == notice.Attempt.PaymentId))), Json.Options);
    }

    [LoggerMessage(21, LogLevel.Warning, "Audit: refused a callback of the payment provider {Provider} ({Reason}), payment {PaymentId}.")]
    private partial void LogRefused(string provider, string reason, string? paymentId);
}

/// <summary>The shop's answer to a report.</summary>
public sealed record CallbackAnswer(string PaymentId, AttemptStatus Status);
