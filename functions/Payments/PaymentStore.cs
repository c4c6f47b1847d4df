using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Payments;

/// <summary>Container <c>payments</c>: one document per order. Whoever comes second reads the other's answer.</summary>
internal sealed class PaymentStore(CosmosDatabase database)
{
    private const int Tries = 8;

    private Container Payments => database.Container(PaymentsNames.Container);

    public async Task<Payment?> FindAsync(string orderId, CancellationToken cancellationToken) =>
        (await Payments.FindAsync<Payment>(orderId, orderId, cancellationToken))?.Value;

    /// <summary>Creates the payment, or answers the one that is there.</summary>
    public async Task<Payment> OpenOnceAsync(Payment payment, CancellationToken cancellationToken) =>
        await Payments.TryCreateAsync(payment, payment.OrderId, cancellationToken) is not null
            ? payment
            : await FindAsync(payment.OrderId, cancellationToken) ?? throw new InvalidOperationException($"The payment of {payment.OrderId} vanished.");

    /// <summary>Reads, changes and writes back under the ETag, again when somebody was faster. A change that returns the same payment writes nothing.</summary>
    public async Task<Outcome<Payment>> ChangeAsync(string orderId, Func<Payment, Outcome<Payment>> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await Payments.FindAsync<Payment>(orderId, orderId, cancellationToken) is not { } found)
            {
                return PaymentErrors.NotFound;
            }

            if (!change(found.Value).Is(out var changed, out var refusal))
            {
                return refusal;
            }

            if (ReferenceEquals(changed, found.Value) || await Payments.TryReplaceAsync(changed, orderId, orderId, found.ETag, cancellationToken) is not null)
            {
                return changed;
            }
        }

        return PaymentErrors.Busy;
    }

    /// <summary>The payment after closing it: closed, or paid when that was first. Null when it was never opened.</summary>
    public async Task<Payment?> CloseAsync(string orderId, CloseReason reason, CancellationToken cancellationToken)
    {
        var outcome = await ChangeAsync(orderId, payment => payment.Close(reason), cancellationToken);
        return outcome.Refusal is Unavailable busy ? throw new InvalidOperationException(busy.Detail) : outcome.Value;
    }

    public Task<List<Payment>> ListRefundsDueAsync(int limit, CancellationToken cancellationToken) =>
        Payments.ListAsync<Payment>(new QueryDefinition("SELECT * FROM c WHERE c.refundPending = true"), null, limit, cancellationToken);
}
