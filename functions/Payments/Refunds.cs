using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>Asks providers to give money back, and records what they answer. The payment document says what is due and remembers it under an id before the provider hears of it; the provider
/// takes that id as its idempotency key, so asking again is harmless.</summary>
internal sealed partial class Refunds(PaymentStore payments, PaymentProviders providers, TimeProvider time, ILogger<Refunds> logger)
{
    /// <summary>Asks about money that is not kept. Returns the payment as it is then.</summary>
    public Task<Outcome<Payment>> ContinueAsync(Payment payment, CancellationToken cancellationToken) => ContinueAsync(payment, refund => refund.IsNotKept, cancellationToken);

    /// <summary>Asks about one refund of an order.</summary>
    public Task<Outcome<Payment>> ContinueAsync(Payment payment, string refundId, CancellationToken cancellationToken) => ContinueAsync(payment, refund => refund.Id == refundId, cancellationToken);

    private async Task<Outcome<Payment>> ContinueAsync(Payment payment, Func<PaymentRefund, bool> which, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Outcome<Payment> outcome = payment;
        foreach (var refund in payment.Refunds?.Where(refund => refund.IsDue(now) && which(refund)) ?? [])
        {
            var answer = await AskAsync(payment, refund, cancellationToken);
            LogAnswered(answer.Status == ProviderRefundStatus.Failed ? LogLevel.Warning : LogLevel.Information, refund.Id, answer.Status, answer.Why ?? "it gave no reason");
            outcome = await payments.ChangeAsync(payment.OrderId, current => current.RecordRefund(refund.Id, answer, time.GetUtcNow(), refund.Retries), cancellationToken);
        }

        return outcome;
    }

    private Task<ProviderRefund> AskAsync(Payment payment, PaymentRefund refund, CancellationToken cancellationToken)
    {
        var provider = providers.Of(payment.ProviderOf(refund));
        var attempt = payment.Attempts.First(attempt => attempt.Id == refund.AttemptId);
        var request = new ProviderRefundRequest(refund.Id, ProviderAttempt.Of(payment, attempt), refund.Amount, refund.Reason);
        return refund.Status == RefundStatus.Requested ? provider.RefundAsync(request, cancellationToken) : provider.QueryRefundAsync(request, cancellationToken);
    }

    [LoggerMessage(EventId = 20, Message = "The refund {RefundId} is {Status} at its provider: {Why}")]
    private partial void LogAnswered(LogLevel level, string refundId, ProviderRefundStatus status, string why);
}

/// <summary>Every fifteen seconds: asks about money that is not kept and did not go back yet: a crash left it, or it takes its time.</summary>
internal sealed class RefundPayments(PaymentStore payments, Refunds refunds, OneByOne oneByOne, TimeProvider time)
{
    private const int PerRun = 200;

    [Function(nameof(RefundPayments))]
    public async Task Run([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var due = await payments.ListRefundsDueAsync(time.GetUtcNow(), PerRun + oneByOne.CountOf(nameof(RefundPayments)), cancellationToken);
        await oneByOne.RunAsync(nameof(RefundPayments), due, payment => payment.OrderId, refunds.ContinueAsync, cancellationToken);
    }
}
