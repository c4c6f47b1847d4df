namespace Mall.Functions.Payments;

/// <summary>Orders, as those see them who hear first that money went back.</summary>
internal interface IRefundedOrders
{
    /// <summary>The order looks at its refunds that are not over. Harmless to repeat.</summary>
    Task ContinueAsync(string orderId, string userId, CancellationToken cancellationToken);
}

/// <summary>A provider reports on a refund by itself.</summary>
internal sealed class RefundReports(PaymentStore payments, IRefundedOrders orders, TimeProvider time)
{
    /// <param name="provider">The name of the provider that says it.</param>
    /// <param name="attempt">Whose money it is.</param>
    /// <param name="answer">Verified to come from the provider.</param>
    public async Task<Outcome<Payment>> RecordAsync(string provider, ProviderAttempt attempt, string refundId, ProviderRefund answer, CancellationToken cancellationToken)
    {
        var outcome = await payments.ChangeAsync(
            attempt.OrderId,
            current => current.RefundOf(refundId) is { } refund && refund.AttemptId == attempt.PaymentId && current.ProviderOf(refund) == provider
                ? current.RecordRefund(refundId, answer, time.GetUtcNow())
                : PaymentErrors.RefundNotFound,
            cancellationToken);

        // Also for a repeated report that changed nothing: the order may not know of the first.
        if (outcome.Value is { } payment && payment.RefundOf(refundId) is { IsNotKept: false, IsPending: false })
        {
            await orders.ContinueAsync(payment.OrderId, payment.UserId, cancellationToken);
        }

        return outcome;
    }
}
