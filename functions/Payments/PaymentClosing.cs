namespace Mall.Functions.Payments;

/// <summary>Decides that a payment takes no more money. Providers that take it elsewhere are asked first and close their side, so that what was paid there counts.</summary>
internal sealed class PaymentClosing(PaymentStore payments, PaymentInquiries inquiries, TimeProvider time)
{
    // Longer than this after the deadline nobody waits for a silent provider: the units go back, and money that turns out to be there is refunded. The tries of an order's activity reach so far.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The same of a payment that may not be open yet: then it is created closed, and whoever comes to open it finds it so.</summary>
    public async Task<Outcome<Payment>> CloseAsync(Payment unopened, CloseReason reason, CancellationToken cancellationToken) =>
        await payments.OpenOnceAsync(unopened.Close(reason), cancellationToken) is { Status: not PaymentStatus.Open } decided ? decided : await CloseAsync(unopened.OrderId, reason, cancellationToken);

    /// <summary>The payment is then closed, or paid if that came first. <see cref="PaymentErrors.ProviderDown"/>: a provider does not say what it took; nothing is decided, ask again.</summary>
    public async Task<Outcome<Payment>> CloseAsync(string orderId, CloseReason reason, CancellationToken cancellationToken)
    {
        var payment = await payments.CloseAsync(orderId, reason, cancellationToken);
        if (payment is null)
        {
            return PaymentErrors.NotFound;
        }

        if (payment.Status != PaymentStatus.Open)
        {
            return payment;
        }

        var (asked, allKnown) = await inquiries.AskAsync(payment, close: true, cancellationToken);
        if (asked.Status != PaymentStatus.Open)
        {
            return asked;
        }

        return allKnown || time.GetUtcNow() >= asked.PayBy + Patience
            ? await payments.ChangeAsync(orderId, current => current.Close(reason), cancellationToken)
            : PaymentErrors.ProviderDown;
    }
}
