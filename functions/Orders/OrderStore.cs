using System.Net;
using System.Text.Json;
using Mall.Functions.Coupons;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Orders;

/// <summary>The order of an <c>Idempotency-Key</c>; kept for a day beside the shopper's orders.</summary>
public sealed record IdempotencyRecord(string Id, string UserId, string BodyHash, string OrderId)
{
    /// <summary>Starts every record's id, and no order's.</summary>
    public const string IdPrefix = "idempotency.";

    public string Type => "idempotency";
    public int SchemaVersion => 1;
    public int Ttl => 24 * 60 * 60;
}

/// <summary>Container <c>orders</c>: orders, idempotency records and coupon claims, one partition per shopper.</summary>
internal sealed class OrderStore(CosmosDatabase database, Outbox outbox)
{
    private Container Orders => database.Container(OrdersNames.Container);

    /// <summary>Creates order and idempotency record together, and reserves the order's coupon. False when the idempotency key is taken (read it then), or the coupon is not available any
    /// more.</summary>
    public async Task<bool> TryPlaceAsync(Order order, IdempotencyRecord? idempotency, CancellationToken cancellationToken)
    {
        var batch = Orders.CreateTransactionalBatch(new PartitionKey(order.UserId));
        if (idempotency is not null)
        {
            batch.CreateItemStream(CosmosItems.Serialize(idempotency));
        }

        batch.CreateItemStream(CosmosItems.Serialize(order));
        if (order.Coupon is { } coupon)
        {
            batch.ReserveClaim(coupon.ClaimId, order.Id);
        }

        using var response = await batch.RunAsync(cancellationToken);
        if ((response.StatusCode == HttpStatusCode.Conflict && idempotency is not null) || (order.Coupon is not null && IsClaimGone(response)))
        {
            return false;
        }

        if (!response.IsSuccessStatusCode)
        {
            throw response.Failure();
        }

        Count(order.Status);
        return true;
    }

    /// <summary>Creates an order with a fixed id; false when it exists.</summary>
    public async Task<bool> TryPlaceOnceAsync(Order order, CancellationToken cancellationToken)
    {
        if (await Orders.TryCreateAsync(order, order.UserId, cancellationToken) is null)
        {
            return false;
        }

        Count(order.Status);
        return true;
    }

    public async Task<IdempotencyRecord?> FindIdempotencyAsync(string userId, string id, CancellationToken cancellationToken) =>
        (await Orders.FindAsync<IdempotencyRecord>(id, userId, cancellationToken))?.Value;

    public async Task<Order?> FindAsync(string userId, string orderId, CancellationToken cancellationToken) =>
        (await FindVersionedAsync(userId, orderId, cancellationToken))?.Value;

    public async Task<Versioned<Order>?> FindVersionedAsync(string userId, string orderId, CancellationToken cancellationToken) =>
        orderId.StartsWith(IdempotencyRecord.IdPrefix, StringComparison.Ordinal) || orderId.StartsWith(CouponClaim.IdPrefix, StringComparison.Ordinal) ? null : await Orders.FindAsync<Order>(orderId, userId, cancellationToken);

    public async Task<Outcome<Order>> ChangeAsync(string userId, string orderId, Func<Order, Outcome<Order>> change, CancellationToken cancellationToken) =>
        await FindVersionedAsync(userId, orderId, cancellationToken) is { } found
            ? await ChangeAsync(found, change, cancellationToken)
            : OrderErrors.NotFound;

    /// <summary>Changes an order as read, and its coupon with it; rereads and retries when another writer was faster. Then relays the outbox. A change that returns the same order writes
    /// nothing.</summary>
    public Task<Outcome<Order>> ChangeAsync(Versioned<Order> found, Func<Order, Outcome<Order>> change, CancellationToken cancellationToken) => Orders.ChangeAsync<Order>(
        found.Value.Id,
        found.Value.UserId,
        order => Task.FromResult(order is null ? OrderErrors.NotFound : change(order)),
        OrderErrors.Busy,
        cancellationToken,
        found,
        async (before, changed) =>
        {
            if (changed.Status != before!.Status)
            {
                Count(changed.Status);
            }

            await RelayAsync(changed, cancellationToken);
        },
        replace: (before, changed, etag) => WriteAsync(
            changed,
            before.Status,
            batch => batch.ReplaceItemStream(changed.Id, CosmosItems.Serialize(changed), new TransactionalBatchItemRequestOptions { EnableContentResponseOnWrite = false, IfMatchEtag = etag }),
            async () => await Orders.TryReplaceAsync(changed, changed.Id, changed.UserId, etag, cancellationToken) is not null,
            cancellationToken));

    /// <summary>Makes a step without reading the order: one patch (with its coupon: one batch), on condition that status and outbox are those of <paramref name="before"/>. Then relays the
    /// outbox.</summary>
    /// <param name="before">What is known of the order; the rest is not checked.</param>
    /// <param name="step">Changes no more than status, history, deadline, reason and outbox.</param>
    /// <returns>False: the order differs. Nothing was written.</returns>
    public async Task<bool> TryMoveAsync(Order before, Func<Order, Outcome<Order>> step, CancellationToken cancellationToken)
    {
        if (!step(before).Is(out var after, out var refusal))
        {
            throw new InvalidOperationException($"The order {before.Id} cannot make this step from {before.Status}: {refusal.Detail}");
        }

        List<PatchOperation> changes = [PatchOperation.Set("/status", after.Status), .. after.History.Skip(before.History.Count).Select(made => PatchOperation.Add("/history/-", made))];
        if (after.PayBy != before.PayBy)
        {
            changes.Add(PatchOperation.Set("/payBy", after.PayBy));
        }

        if (after.Reason is not null)
        {
            changes.Add(PatchOperation.Set("/reason", after.Reason));
        }

        changes.AddRange(after.Outbox is { } events ? Outbox.Fill(events) : before.Outbox is null ? [] : Outbox.Empty);
        var condition = $"{Outbox.Holds(before.Outbox)} AND c.status = '{Word(before.Status)}'";
        var isWritten = await WriteAsync(
            after,
            before.Status,
            batch => batch.PatchItem(before.Id, changes, new TransactionalBatchPatchItemRequestOptions { EnableContentResponseOnWrite = false, FilterPredicate = condition }),
            () => Orders.TryPatchAsync(before.Id, before.UserId, changes, condition, cancellationToken),
            cancellationToken);
        if (!isWritten)
        {
            return false;
        }

        Count(after.Status);
        await RelayAsync(after, cancellationToken);
        return true;
    }

    public Task RelayAsync(Order order, CancellationToken cancellationToken) =>
        outbox.RelayAsync(OrdersNames.Container, order.Id, order.UserId, order.Outbox, cancellationToken);

    /// <summary>The same for many orders, whose events are sent together.</summary>
    public Task RelayAsync(IEnumerable<Order> orders, CancellationToken cancellationToken) =>
        outbox.RelayAsync(OrdersNames.Container, orders.Select(order => new Outbox.Sending(order.Id, order.UserId, order.Outbox)), cancellationToken);

    /// <summary>Orders of a shopper, or of everybody; newest first.</summary>
    public Task<(Page<Order> Page, Refusal? Refusal)> ListAsync(string? userId, OrderStatus? status, PageRequest page, CancellationToken cancellationToken)
    {
        var query = status is null
            ? new QueryDefinition("SELECT * FROM c WHERE c.type = 'order' ORDER BY c.createdAt DESC")
            : new QueryDefinition("SELECT * FROM c WHERE c.type = 'order' AND c.status = @status ORDER BY c.createdAt DESC").WithParameter("@status", status);
        return Orders.PageAsync<Order>(query, userId, page, cancellationToken);
    }

    /// <summary>Number of the shopper's unpaid orders, without those of sales.</summary>
    public async Task<long> CountUnpaidAsync(string userId, CancellationToken cancellationToken) => (await Orders.ListAsync<long>(
        new QueryDefinition("SELECT VALUE COUNT(1) FROM c WHERE c.type = 'order' AND c.status IN ('pending', 'awaitingPayment') AND NOT IS_DEFINED(c.saleId)"), userId, int.MaxValue, cancellationToken))
        .Sum();

    /// <summary>Orders with a refund to look at now.</summary>
    public Task<List<OrderKey>> ListRefundingAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) => Orders.ListAsync<OrderKey>(
        new QueryDefinition("SELECT c.id AS orderId, c.userId FROM c WHERE c.refundPending = true AND c.refundNextAt <= @now").WithParameter("@now", now),
        null, limit, cancellationToken);

    /// <summary>Shipped orders that now count as received.</summary>
    public Task<List<OrderKey>> ListReceivedAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Orders.ListAsync<OrderKey>(
            new QueryDefinition("SELECT c.id AS orderId, c.userId FROM c WHERE c.status = 'shipped' AND c.receiveBy <= @now").WithParameter("@now", now),
            null, limit, cancellationToken);

    /// <summary>Orders that are overdue: placed before <paramref name="placedBefore"/> and still pending, or with a deadline to pay before <paramref name="dueBefore"/>. Something, most
    /// likely a crash, left them without an orchestration.</summary>
    public Task<List<PlacedOrder>> ListOverdueAsync(DateTimeOffset placedBefore, DateTimeOffset dueBefore, int limit, CancellationToken cancellationToken) =>
        QueryOverdueAsync<PlacedOrder>("c.lines, c.total, c.saleId, c.payBy, c.coupon, c.discount", placedBefore, dueBefore, limit, cancellationToken);

    /// <summary>The orders that the restarting timer finds at <paramref name="now"/>, with status and times.</summary>
    public Task<List<OverdueOrder>> ListStuckAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        QueryOverdueAsync<OverdueOrder>("c.status, c.payBy", now - OverdueOrder.PendingGrace, now - OverdueOrder.DueGrace, limit, cancellationToken);

    /// <summary>Writes a changed order: alone, or in one batch with the step that its new status means for its coupon. So that step is made exactly once.</summary>
    /// <returns>False: the order is not as expected. Nothing was written.</returns>
    private async Task<bool> WriteAsync(Order changed, OrderStatus before, Action<TransactionalBatch> write, Func<Task<bool>> writeAlone, CancellationToken cancellationToken)
    {
        if (changed.Coupon is not { } coupon || changed.Status == before || StepOf(coupon, changed) is not { } step)
        {
            return await writeAlone();
        }

        var batch = Orders.CreateTransactionalBatch(new PartitionKey(changed.UserId));
        write(batch);
        step(batch);
        using var response = await batch.RunAsync(cancellationToken);
        return response.IsSuccessStatusCode
            // The shopper deleted his account, and the claim went with it.
            || (IsClaimGone(response) ? await writeAlone()
                : response.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound ? false
                : throw response.Failure());
    }

    private static Action<TransactionalBatch>? StepOf(OrderCoupon coupon, Order order) => order.Status switch
    {
        OrderStatus.Paid => batch => batch.UseClaim(coupon.ClaimId, order.Id),
        OrderStatus.Rejected or OrderStatus.Cancelled or OrderStatus.Refunded => batch => batch.RestoreClaim(coupon.ClaimId, order.Id),
        _ => null,
    };

    /// <summary>The claim, which is the batch's last document, is missing or is not this order's.</summary>
    private static bool IsClaimGone(TransactionalBatchResponse response) =>
        response.Count > 0 && response[response.Count - 1].StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound;

    /// <summary>Counts one more order in this status.</summary>
    private static void Count(OrderStatus status) => Telemetry.Orders.Of(Word(status)).Add();

    private static string Word(OrderStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private Task<List<T>> QueryOverdueAsync<T>(string properties, DateTimeOffset placedBefore, DateTimeOffset dueBefore, int limit, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition(
                $"""
                SELECT c.id AS orderId, c.userId, c.createdAt, {properties} FROM c
                WHERE c.status IN ('pending', 'awaitingPayment')
                  AND ((c.status = 'pending' AND c.createdAt < @placedBefore) OR (c.status = 'awaitingPayment' AND c.payBy < @dueBefore))
                """)
            .WithParameter("@placedBefore", placedBefore)
            .WithParameter("@dueBefore", dueBefore);
        return Orders.ListAsync<T>(query, null, limit, cancellationToken);
    }
}
