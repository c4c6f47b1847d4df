using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Payments;

/// <summary>An accepted callback's nonce, beside its payment. It is kept for longer than the timestamp is valid.</summary>
public sealed record CallbackNonce(string Id, string OrderId)
{
    public string Type => "nonce";
    public int SchemaVersion => 1;
    public int Ttl => 15 * 60;

    public static CallbackNonce Of(string nonce, string orderId) => new("nonce." + nonce, orderId);
}

/// <summary>Container <c>payments</c>: one document per order. A second writer reads the first one's result.</summary>
internal sealed class PaymentStore(CosmosDatabase database, Outbox outbox)
{
    private Container Payments => database.Container(PaymentsNames.Container);

    public async Task<Payment?> FindAsync(string orderId, CancellationToken cancellationToken) =>
        (await Payments.FindAsync<Payment>(orderId, orderId, cancellationToken))?.Value;

    /// <summary>Creates the payment, or returns the existing one.</summary>
    public async Task<Payment> OpenOnceAsync(Payment payment, CancellationToken cancellationToken) =>
        await Payments.TryCreateAsync(payment, payment.OrderId, cancellationToken) is not null
            ? payment
            : await FindAsync(payment.OrderId, cancellationToken) ?? throw new InvalidOperationException($"The payment of {payment.OrderId} vanished.");

    /// <summary>Reads, changes and writes back under the ETag, again when another writer was faster; then relays the outbox. A change that returns the same payment writes nothing. With a
    /// <paramref name="nonce"/> it happens once: the nonce is in the same write, and a used one is refused.</summary>
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
                    PaymentTally.Count(found.Value, changed);
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
        return response.IsSuccessStatusCode ? Written.Yes
            : response.Count > 0 && response[0].StatusCode == HttpStatusCode.Conflict ? Written.NonceUsed
            : response.Count > 1 && response[1].StatusCode == HttpStatusCode.PreconditionFailed ? Written.ChangedMeanwhile
            : throw response.Failure();
    }

    /// <summary>All payments, last changed first; with <paramref name="refundsDue"/> only those whose money is due back, or could not be sent.</summary>
    public Task<(Page<Payment> Page, Refusal? Refusal)> PageAsync(bool refundsDue, PageRequest page, CancellationToken cancellationToken) => Payments.PageAsync<Payment>(
        new QueryDefinition($"SELECT * FROM c WHERE c.type = 'payment'{(refundsDue ? " AND (c.refundPending = true OR c.refundFailed = true)" : "")} ORDER BY c._ts DESC"), null, page, cancellationToken);

    /// <summary>Closes the payment unless a provider must be asked first (<see cref="PaymentClosing"/> does). It is then closed, or decided before, or open with a time to ask; null if it was never
    /// opened.</summary>
    public async Task<Payment?> CloseAsync(string orderId, CloseReason reason, CancellationToken cancellationToken)
    {
        PatchOperation[] changes = [PatchOperation.Set("/status", PaymentStatus.Closed), PatchOperation.Set("/closedBecause", reason)];
        if (await Payments.TryPatchAsync<Payment>(orderId, orderId, changes, "FROM c WHERE c.status = 'open' AND NOT IS_DEFINED(c.askAt)", cancellationToken) is not { } closed)
        {
            return await FindAsync(orderId, cancellationToken);
        }

        Telemetry.Payments.Of(PaymentTally.WordOf(reason)).Add();
        return closed;
    }

    /// <summary>Starts a shopper's first attempt to pay his order, without reading the payment. Null: it is not the first, or he may not pay; read the payment to learn which.</summary>
    public Task<Payment?> TryStartFirstAsync(
        string orderId, string userId, string provider, DateTimeOffset now, CancellationToken cancellationToken, string? method = null, DateTimeOffset? askAt = null)
    {
        List<PatchOperation> changes = [PatchOperation.Set("/attempts", new[] { PaymentAttempt.Of(orderId, 1, provider, now, method, askAt) })];
        if (askAt is { } at)
        {
            changes.Add(PatchOperation.Set("/askAt", at));
        }

        var condition = $"FROM c WHERE c.status = 'open' AND c.userId = '{userId}' AND ARRAY_LENGTH(c.attempts) = 0 AND c.payBy > {JsonSerializer.Serialize(now, Json.Options)}";
        return Payments.TryPatchAsync<Payment>(orderId, orderId, changes, condition, cancellationToken);
    }

    /// <summary>Records that a provider's pending attempt paid an open payment just now, without reading it. Null: the payment differs, or the nonce was used; read it to learn which.</summary>
    public async Task<Payment?> TryRecordPaidAsync(string provider, ProviderAttempt paid, DateTimeOffset now, CallbackNonce nonce, CancellationToken cancellationToken)
    {
        if (!PaymentAttempt.TryNumberOf(paid.PaymentId, out var number) || !Ids.IsPlausible(paid.PaymentId) || !Ids.IsPlausible(paid.OrderId) || !Ids.IsPlausible(paid.Amount.Currency))
        {
            return null;
        }

        var attempt = number - 1;
        var condition = $"FROM c WHERE c.status = 'open' AND c.orderId = '{paid.OrderId}' AND c.attempts[{attempt}].id = '{paid.PaymentId}' AND c.attempts[{attempt}].status = 'pending'"
            + $" AND c.attempts[{attempt}].provider = '{provider}' AND c.amount.amount = {paid.Amount.Amount} AND c.amount.currency = '{paid.Amount.Currency}'";
        List<PatchOperation> changes =
            [PatchOperation.Set("/status", PaymentStatus.Paid), PatchOperation.Set($"/attempts/{attempt}/status", AttemptStatus.Paid),
             PatchOperation.Set($"/attempts/{attempt}/paidAt", now),
             PatchOperation.Set("/billDays", new[] { Payment.DayOf(now) })];
        using var response = await Payments.CreateTransactionalBatch(new PartitionKey(nonce.OrderId))
            .CreateItemStream(CosmosItems.Serialize(nonce), new TransactionalBatchItemRequestOptions { EnableContentResponseOnWrite = false })
            .PatchItem(nonce.OrderId, changes, new TransactionalBatchPatchItemRequestOptions { FilterPredicate = condition })
            .RunAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        Telemetry.Payments.Of(PaymentTally.Paid).Add();
        return response.GetOperationResultAtIndex<Payment>(1).Resource;
    }

    /// <summary>Payments whose money came, was asked back or went back within a time of at most a day.</summary>
    public Task<List<Payment>> ListMovedAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) => Payments.ListAsync<Payment>(
        new QueryDefinition("SELECT * FROM c WHERE c.type = 'payment' AND (ARRAY_CONTAINS(c.billDays, @first) OR ARRAY_CONTAINS(c.billDays, @last))")
            .WithParameter("@first", Payment.DayOf(from))
            .WithParameter("@last", Payment.DayOf(to)),
        null, int.MaxValue, cancellationToken);

    /// <summary>Payments that a provider should be asked about by now.</summary>
    public Task<List<Payment>> ListToAskAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => Payments.ListAsync<Payment>(
        new QueryDefinition("SELECT * FROM c WHERE c.askAt <= @now").WithParameter("@now", now), null, limit, cancellationToken);

    /// <summary>Payments with money that is not kept and to ask about now.</summary>
    public Task<List<Payment>> ListRefundsDueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => Payments.ListAsync<Payment>(
        new QueryDefinition("SELECT * FROM c WHERE c.refundPending = true AND c.refundNextAt <= @now").WithParameter("@now", now),
        null, limit, cancellationToken);
}
