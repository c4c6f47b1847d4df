using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>Receives the simulated provider's reports. A signature is needed; each refusal is an audit line in the log.</summary>
internal sealed partial class ReceiveSimulatedCallback(
    PaymentProviders providers,
    PaymentSignature signature,
    PaymentReports outcomes,
    ILogger<ReceiveSimulatedCallback> logger)
{
    private const int MaxBytes = 16 * 1024;

    [Anyone]
    [Function(nameof(ReceiveSimulatedCallback))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/payments/callbacks/simulated")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellationToken)
    {
        if (providers.RefusalOf(PaymentsNames.Simulated) is not null)
        {
            return PaymentErrors.NoSimulatedProvider.ToResult();
        }

        if (await JsonBody.ReadRawAsync(request, MaxBytes, cancellationToken) is not { } raw)
        {
            return JsonBody.BodyTooLarge(MaxBytes).ToResult();
        }

        var headers = new CallbackHeaders(
            request.Headers[CallbackHeaders.TimestampName].ToString(), request.Headers[CallbackHeaders.NonceName].ToString(), request.Headers[CallbackHeaders.SignatureName].ToString());
        if (signature.WhyNotAuthentic(headers, raw) is { } reason)
        {
            LogRefused(PaymentsNames.Simulated, reason, null);
            return PaymentErrors.NotAuthentic.ToResult();
        }

        var (report, refusal, _) = JsonBody.Parse<PaymentReport>(raw);
        if ((refusal ?? report!.Validate()) is { } invalid)
        {
            LogRefused(PaymentsNames.Simulated, invalid.Code, null);
            return invalid.ToResult();
        }

        var outcome = await outcomes.RecordAsync(report!, headers.Nonce, durable, cancellationToken);
        if (!outcome.Is(out var payment, out refusal))
        {
            LogRefused(PaymentsNames.Simulated, refusal.Code, report!.PaymentId);
            return refusal.ToResult();
        }

        return Results.Json(new CallbackAnswer(report!.PaymentId!, payment.Attempts.First(a => a.Id == report.PaymentId).Status), Json.Options);
    }

    [LoggerMessage(21, LogLevel.Warning, "Audit: refused a callback of the payment provider {Provider} ({Reason}), payment {PaymentId}.")]
    private partial void LogRefused(string provider, string reason, string? paymentId);
}

/// <summary>The shop's answer to a report.</summary>
public sealed record CallbackAnswer(string PaymentId, AttemptStatus Status);
