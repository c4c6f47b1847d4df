using Microsoft.DurableTask.Client;

namespace Mall.Functions.Payments;

/// <summary>Writes what a provider says into the payment document, then tells the order's orchestration to look.</summary>
internal sealed class PaymentReports(PaymentStore payments, Refunds refunds, RefundReports refundReports, TimeProvider time)
{
    /// <param name="provider">The name of the provider that says it.</param>
    /// <param name="notice">Verified to come from it. With its nonce a repeated message is refused; the same report in a new message only wakes the order again.</param>
    public async Task<Outcome<Payment>> RecordAsync(string provider, ProviderNotice notice, DurableTaskClient durable, CancellationToken cancellationToken)
    {
        var orderId = OrderIdOf(notice.Attempt.PaymentId);
        if (notice.Refund is { } refund)
        {
            return await refundReports.RecordAsync(provider, notice.Attempt, notice.RefundId!, refund, cancellationToken);
        }

        var outcome = await RecordAsync(provider, notice, notice.Payment!, orderId, cancellationToken);
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

    private async Task<Outcome<Payment>> RecordAsync(string provider, ProviderNotice notice, ProviderPayment said, string orderId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var once = notice.Nonce is { } nonce ? CallbackNonce.Of(nonce, orderId) : null;
        if (said is { Status: ProviderPaymentStatus.Paid, At: null, TransactionId: null } && once is not null
            && await payments.TryRecordPaidAsync(provider, notice.Attempt, now, once, cancellationToken) is { } paid)
        {
            return paid;
        }

        return await payments.ChangeAsync(orderId, current => current.Record(provider, notice.Attempt, said, now), cancellationToken, once);
    }

    /// <summary>A payment id carries its partition: it is the order's id, a dot, and the number of the attempt.</summary>
    public static string OrderIdOf(string paymentId) => paymentId.LastIndexOf('.') is > 0 and var dot ? paymentId[..dot] : paymentId;
}
