using Mall.Functions.Platform;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Payments;

/// <summary>Writes a provider's report into the payment document, then tells the order's orchestration to look.</summary>
internal sealed class PaymentReports(PaymentStore payments, Refunds refunds, TimeProvider time)
{
    /// <param name="report">Verified to come from the provider.</param>
    /// <param name="nonce">With it, a repeated message is refused; the same report in a new message only wakes the order again.</param>
    public async Task<Outcome<Payment>> RecordAsync(PaymentReport report, string nonce, DurableTaskClient durable, CancellationToken cancellationToken)
    {
        var orderId = OrderIdOf(report.PaymentId!);
        var once = CallbackNonce.Of(nonce, orderId);
        var outcome = report.IsPaid && await payments.TryRecordPaidAsync(report, once, cancellationToken) is { } paid
            ? paid
            : await payments.ChangeAsync(orderId, current => current.Record(report, time.GetUtcNow()), cancellationToken, once);
        if (outcome.Value is not { } payment)
        {
            return outcome;
        }

        if (payment.RefundPending is true)
        {
            outcome = await refunds.ContinueAsync(payment, cancellationToken);
        }

        // Also for a repeated report that changed nothing: the first hint may have been lost.
        if (payment.Status != PaymentStatus.Open)
        {
            await durable.HintPaymentChangedAsync(payment.OrderId, cancellationToken);
        }

        return outcome;
    }

    /// <summary>A payment id carries its partition: it is the order's id, a dot, and the number of the attempt.</summary>
    public static string OrderIdOf(string paymentId) => paymentId.LastIndexOf('.') is > 0 and var dot ? paymentId[..dot] : paymentId;
}
