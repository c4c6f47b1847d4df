using Mall.Functions.Platform;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Payments;

/// <summary>What a provider says about an attempt, written into the payment document; then the order's orchestration is told to look.</summary>
internal sealed class PaymentOutcomes(PaymentStore payments, Refunds refunds)
{
    /// <param name="payer">Who says so, where a payment of somebody else is not to be found; null for the provider itself.</param>
    public async Task<Outcome<Payment>> RecordAsync(string paymentId, bool paid, Caller? payer, DurableTaskClient durable, CancellationToken cancellationToken)
    {
        var outcome = await payments.ChangeAsync(OrderIdOf(paymentId), Record, cancellationToken);
        if (outcome.Value is not { } payment)
        {
            return outcome;
        }

        if (payment.RefundPending is true)
        {
            return await refunds.RefundAsync(payment, cancellationToken);
        }

        // Also for a repeated answer that changed nothing: the first hint may have been lost.
        if (payment.Status != PaymentStatus.Open)
        {
            await durable.HintPaymentChangedAsync(payment.OrderId, cancellationToken);
        }

        return payment;

        Outcome<Payment> Record(Payment current) => payer is not null && payer.UserId != current.UserId && !payer.IsAdmin
            ? PaymentErrors.NotFound
            : paid ? current.RecordPaid(paymentId) : current.RecordDeclined(paymentId);
    }

    /// <summary>A payment id carries its partition: it is the order's id, a dot, and the number of the attempt.</summary>
    public static string OrderIdOf(string paymentId) => paymentId.LastIndexOf('.') is > 0 and var dot ? paymentId[..dot] : paymentId;
}
