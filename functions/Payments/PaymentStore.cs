using System.Net;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Payments;

/// <summary>The nonce of a callback that was accepted, beside its payment. Kept for longer than its timestamp is good for.</summary>
public sealed record CallbackNonce(string Id, string OrderId)
{
    public string Type => "nonce";
    public int SchemaVersion => 1;
    public int Ttl => 15 * 60;

    public static CallbackNonce Of(string nonce, string orderId) => new("nonce." + nonce, orderId);
}

/// <summary>Container <c>payments</c>: one document per order. Whoever comes second reads the other's answer.</summary>
internal sealed class PaymentStore(CosmosDatabase database, Outbox outbox)
{
    private Container Payments => database.Container(PaymentsNames.Container);

    public async Task<Payment?> FindAsync(string orderId, CancellationToken cancellationToken) =>
        (await Payments.FindAsync<Payment>(orderId, orderId, cancellationToken))?.Value;

    /// <summary>Creates the payment, or answers the one that is there.</summary>
    public async Task<Payment> OpenOnceAsync(Payment payment, CancellationToken cancellationToken) =>
        await Payments.TryCreateAsync(payment, payment.OrderId, cancellationToken) is not null
            ? payment
            : await FindAsync(payment.OrderId, cancellationToken) ?? throw new InvalidOperationException($"The payment of {payment.OrderId} vanished.");

    /// <summary>Reads, changes and writes back under the ETag, again when somebody was faster; then relays the outbox. A change that returns the same payment writes
    /// nothing. With a <paramref name="nonce"/> all that happens once: the nonce is in the same write, and one that is there already is refused.</summary>
    public Task<Outcome<Payment>> ChangeAsync(
        string orderId, Func<Payment, Outcome<Payment>> change, CancellationToken cancellationToken, CallbackNonce? nonce = null) => CosmosItems.AgainAsync<Payment>(
        PaymentErrors.Busy,
        async () =>
        {
            if (await Payments.FindAsync<Payment>(orderId, orderId, cancellationToken) is not { } found)
            {
                return PaymentErrors.NotFound;
            }

            if (!change(found.Value).Is(out var changed, out var refusal))
            {
                return refusal;
            }

            var isSame = ReferenceEquals(changed, found.Value);
            var written = nonce is not null ? await WriteOnceAsync(nonce, isSame ? null : changed, found.ETag, cancellationToken)
                : isSame || await Payments.TryReplaceAsync(changed, orderId, orderId, found.ETag, cancellationToken) is not null ? Written.Yes
                : Written.ChangedMeanwhile;
            switch (written)
            {
                case Written.Yes:
                    PaymentOutcome.Count(found.Value, changed);
                    await outbox.RelayAsync(PaymentsNames.Container, orderId, orderId, isSame ? null : changed.Outbox, cancellationToken);
                    return changed;
                case Written.NonceUsed:
                    return PaymentErrors.Replayed;
                default:
                    return null;
            }
        },
        cancellationToken);

    private enum Written
    {
        Yes,
        ChangedMeanwhile,
        NonceUsed,
    }

    private async Task<Written> WriteOnceAsync(CallbackNonce nonce, Payment? changed, string etag, CancellationToken cancellationToken)
    {
        var batch = Payments.CreateTransactionalBatch(new PartitionKey(nonce.OrderId)).CreateItemStream(CosmosItems.Serialize(nonce));
        if (changed is not null)
        {
            batch.ReplaceItemStream(changed.Id, CosmosItems.Serialize(changed), new TransactionalBatchItemRequestOptions { IfMatchEtag = etag });
        }

        using var response = await batch.RunAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return Written.Yes;
        }

        return response.Count > 0 && response[0].StatusCode == HttpStatusCode.Conflict ? Written.NonceUsed
            : response.Count > 1 && response[1].StatusCode == HttpStatusCode.PreconditionFailed ? Written.ChangedMeanwhile
            : throw new CosmosException($"A payment could not be written: {response.ErrorMessage}", response.StatusCode, 0, response.ActivityId, response.RequestCharge);
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
