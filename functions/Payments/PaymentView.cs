using Mall.Functions.Platform;

namespace Mall.Functions.Payments;

/// <summary>How a shopper pays: a request to make, or a page to open.</summary>
public sealed record PaymentAction(string Method, string Url);

/// <summary>A payment attempt on the wire.</summary>
public sealed record PaymentView(string PaymentId, string OrderId, string Provider, Money Amount, AttemptStatus Status, DateTimeOffset PayBy, PaymentAction? Action)
{
    public static PaymentView Of(Payment payment, PaymentAttempt attempt) => new(
        attempt.Id,
        payment.OrderId,
        attempt.Provider,
        payment.Amount,
        payment.StatusOf(attempt),
        payment.PayBy,
        attempt.Status == AttemptStatus.Pending ? new PaymentAction("POST", $"/api/v1/payments/simulated/{attempt.Id}") : null);
}
