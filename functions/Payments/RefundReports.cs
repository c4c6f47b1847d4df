using Mall.Functions.Platform;

namespace Mall.Functions.Payments;

internal sealed partial class Refunds
{
    /// <summary>Writes what a provider says of a refund: a verified callback, or the answer to a question. Anything but success changes nothing, and is asked for again.</summary>
    public Task<Outcome<Payment>> RecordAsync(string provider, ProviderAttempt attempt, string refundId, ProviderRefund refund, CancellationToken cancellationToken) =>
        payments.ChangeAsync(
            attempt.OrderId,
            current => current.Attempts.FirstOrDefault(a => a.Id == attempt.PaymentId)?.Provider != provider ? PaymentErrors.NotFound
                : refund.Status == ProviderRefundStatus.Succeeded && refundId == attempt.PaymentId ? current.RecordRefunded(attempt.PaymentId, time.GetUtcNow())
                : current,
            cancellationToken);
}
