using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Payments;

/// <summary>Gives money back: of refunded orders, and money that came too late, twice, or for units that are gone. The payment document says what is due; the provider is asked under the
/// attempt's id, so asking again is harmless.</summary>
internal sealed partial class Refunds(PaymentStore payments, TimeProvider time, ILogger<Refunds> logger)
{
    public async Task<Outcome<Payment>> RefundAsync(Payment payment, CancellationToken cancellationToken)
    {
        Outcome<Payment> outcome = payment;
        foreach (var attempt in payment.Attempts.Where(a => a.Status == AttemptStatus.RefundDue))
        {
            // The simulated provider took no money, so there is none to send; a real one is called here.
            LogRefunded(attempt.Id, payment.Amount.Amount, payment.Amount.Currency);
            outcome = await payments.ChangeAsync(payment.OrderId, current => current.RecordRefunded(attempt.Id, time.GetUtcNow()), cancellationToken);
        }

        return outcome;
    }

    [LoggerMessage(20, LogLevel.Information, "Refunded payment {PaymentId}: {Amount} {Currency}.")]
    private partial void LogRefunded(string paymentId, long amount, string currency);
}

/// <summary>Every fifteen seconds: refunds what a crash left due.</summary>
internal sealed class RefundPayments(PaymentStore payments, Refunds refunds, OneByOne oneByOne)
{
    private const int PerRun = 200;

    [Function(nameof(RefundPayments))]
    public async Task Run([TimerTrigger("*/15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var due = await payments.ListRefundsDueAsync(PerRun + oneByOne.CountOf(nameof(RefundPayments)), cancellationToken);
        await oneByOne.RunAsync(nameof(RefundPayments), due, payment => payment.OrderId, refunds.RefundAsync, cancellationToken);
    }
}
