using System.Text.Json.Serialization;
using Mall.Functions.Catalog;
using Mall.Functions.Notifications;
using Mall.Functions.Orders;
using Mall.Functions.Payments;
using Mall.Functions.Seckill;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Operations;

/// <summary>The database's facts of one order, as timeline entries. Each method queries one partition at a time. If the database keeps only the last state of something, the entry has that state
/// at the time of its last write.</summary>
internal sealed class OrderTimeline(CosmosDatabase database, PaymentStore payments, OperatorActs acts)
{
    /// <summary>Rows per query; with more, the timeline says that it is truncated.</summary>
    public const int Limit = 100;

    private static readonly Dictionary<OrderStatus, string> Told = new()
    {
        [OrderStatus.Pending] = OrdersNames.Created,
        [OrderStatus.Paid] = OrdersNames.Paid,
        [OrderStatus.Cancelled] = OrdersNames.Cancelled,
        [OrderStatus.Rejected] = OrdersNames.Rejected,
        [OrderStatus.Shipped] = OrdersNames.Shipped,
        [OrderStatus.Completed] = OrdersNames.Completed,
        [OrderStatus.Refunded] = OrdersNames.Refunded,
    };

    /// <summary>Each status of the order, and each event of it: relayed, or waiting in the outbox.</summary>
    public static IReadOnlyList<TimelineEntry> OfOrder(Order order)
    {
        var entries = new List<TimelineEntry>();
        foreach (var step in order.History)
        {
            var isLast = ReferenceEquals(step, order.History[^1]);
            entries.Add(TimelineEntry.Of(
                step.At, TimelineSource.Order, TimelineEntry.Word(step.Status),
                ("reason", isLast ? order.Reason : null),
                ("payBy", step.Status == OrderStatus.AwaitingPayment && order.PayBy is { } payBy ? TimelineEntry.Time(payBy) : null),
                ("carrier", step.Status == OrderStatus.Shipped ? order.Shipment?.Carrier : null),
                ("trackingNumber", step.Status == OrderStatus.Shipped ? order.Shipment?.TrackingNumber : null)));
            if (Told.TryGetValue(step.Status, out var name))
            {
                entries.Add(TimelineEntry.Of(step.At, TimelineSource.Event, name, ("relayed", order.Outbox?.Any(waiting => waiting.Name == name) is not true)));
            }
        }

        entries.AddRange((order.Refunds ?? []).Select(refund => TimelineEntry.Of(
            refund.CreatedAt, TimelineSource.Order, "refund",
            ("refundId", refund.Id), ("status", TimelineEntry.Word(refund.Status)), ("amount", refund.Amount.Amount), ("currency", refund.Amount.Currency), ("reason", refund.Reason),
            ("restock", refund.Restock))));
        return entries;
    }

    /// <summary>The attempts, the callbacks accepted in the last quarter of an hour, and the payment's present state.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfPaymentAsync(Order order, CancellationToken cancellationToken)
    {
        if (await payments.FindAsync(order.Id, cancellationToken) is not { } payment)
        {
            return [];
        }

        var query = new QueryDefinition("SELECT c.id, c.type, c._ts FROM c WHERE c.type IN ('payment', 'nonce')");
        var rows = await database.Container(PaymentsNames.Container).ListAsync<Row>(query, order.Id, Limit, cancellationToken);
        var firstAttempt = payment.Attempts.Count > 0 ? payment.Attempts[0].At : order.CreatedAt;
        var entries = payment.Attempts.Select(attempt => TimelineEntry.Of(
            attempt.At, TimelineSource.Payment, "attempt",
            ("paymentId", attempt.Id), ("provider", attempt.Provider), ("status", TimelineEntry.Word(payment.StatusOf(attempt))))).ToList();
        entries.AddRange((payment.Refunds ?? []).Select(refund => TimelineEntry.Of(
            refund.At ?? refund.CreatedAt, TimelineSource.Payment, $"refund-{TimelineEntry.Word(refund.Status)}",
            ("refundId", refund.Id), ("amount", refund.Amount.Amount), ("currency", refund.Amount.Currency), ("reason", refund.Reason), ("why", refund.Why),
            ("nextAt", refund.NextAt is { } next ? TimelineEntry.Time(next) : null))));
        entries.AddRange(rows.Where(row => row.Type == "nonce").Select(row => TimelineEntry.Of(
            TimelineEntry.Written(row.WrittenAt, firstAttempt), TimelineSource.Payment, "callback")));
        if (rows.Find(row => row.Type == "payment") is { } written)
        {
            var last = payment.Attempts.Count > 0 ? payment.Attempts[^1].At : order.CreatedAt;
            entries.Add(TimelineEntry.Of(
                SettledAt(order, written.WrittenAt, last), TimelineSource.Payment, TimelineEntry.Word(payment.Status),
                ("amount", payment.Amount.Amount),
                ("currency", payment.Amount.Currency),
                ("closedBecause", payment.ClosedBecause is { } why ? TimelineEntry.Word(why) : null),
                ("waitingEvents", payment.Outbox?.Count)));
        }

        return entries;
    }

    /// <summary>The fate of its units: each product's reservation, or the sale's ticket.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfStockAsync(Order order, CancellationToken cancellationToken) =>
        order.SaleId is { } saleId
            ? await OfTicketAsync(order, saleId, cancellationToken)
            : await OfReservationsAsync(order, cancellationToken);

    /// <summary>The shopper's notifications about it, by channel, without their texts.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfNotificationsAsync(Order order, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT c.channel, c.kind, c.status, c.reason, c.createdAt, c._ts FROM c WHERE STARTSWITH(c.id, @order)").WithParameter("@order", order.Id + ".");
        var found = await database.Container(NotificationsNames.Container).ListAsync<NotificationRow>(query, order.UserId, Limit, cancellationToken);
        return [.. found.Select(told => TimelineEntry.Of(
            told.Status == NotificationStatus.Delivered ? told.CreatedAt : TimelineEntry.Written(told.WrittenAt, told.CreatedAt),
            TimelineSource.Notification, told.Kind,
            ("channel", TimelineEntry.Word(told.Channel)), ("status", TimelineEntry.Word(told.Status)), ("reason", told.Reason)))];
    }

    /// <summary>Operators' acts on it.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfOperatorsAsync(Order order, CancellationToken cancellationToken)
    {
        var (page, _) = await acts.PageAsync(OperatorAct.OfOrder(order.Id), new PageRequest(Limit, null), cancellationToken);
        return [.. page.Items.Select(act => TimelineEntry.Of(act.At, TimelineSource.Operator, act.Action, ("by", act.By), ("reason", act.Reason)))];
    }

    private async Task<IReadOnlyList<TimelineEntry>> OfTicketAsync(Order order, string saleId, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT c.quantity, c.position, c.status, c.wonAt, c.isOffer, c.reason, c._ts FROM c WHERE c.type = 'ticket' AND c.id = @id").WithParameter("@id", order.Id);
        var found = await database.Container(SeckillNames.Container).ListAsync<TicketRow>(query, saleId, 1, cancellationToken);
        return
        [
            .. found.Select(ticket => TimelineEntry.Of(
                ticket.WonAt, TimelineSource.Stock, "ticket-won",
                ("saleId", SaleBuckets.SaleOf(saleId)), ("quantity", ticket.Quantity), ("position", ticket.Position), ("offer", ticket.IsOffer ? true : null))),
            .. found.Where(ticket => ticket.Status != TicketStatus.Held).Select(ticket => TimelineEntry.Of(
                SettledAt(order, ticket.WrittenAt, ticket.WonAt), TimelineSource.Stock, $"ticket-{TimelineEntry.Word(ticket.Status)}",
                ("saleId", SaleBuckets.SaleOf(saleId)), ("quantity", ticket.Quantity), ("reason", ticket.Reason))),
        ];
    }

    private async Task<IReadOnlyList<TimelineEntry>> OfReservationsAsync(Order order, CancellationToken cancellationToken)
    {
        var entries = new List<TimelineEntry>();
        var query = new QueryDefinition("SELECT c.quantity, c.state, c._ts FROM c WHERE c.type = 'reservation' AND c.id = @id").WithParameter("@id", order.Id);
        foreach (var productId in order.Lines.Select(line => line.ProductId).Distinct(StringComparer.Ordinal))
        {
            foreach (var reservation in await database.Container(CatalogNames.Products).ListAsync<ReservationRow>(query, productId, 1, cancellationToken))
            {
                entries.Add(TimelineEntry.Of(
                    SettledAt(order, reservation.WrittenAt, order.CreatedAt), TimelineSource.Stock, TimelineEntry.Word(reservation.State),
                    ("productId", productId), ("quantity", reservation.Quantity)));
            }

            entries.AddRange(await OfReturnsAsync(order, productId, cancellationToken));
        }

        return entries;
    }

    /// <summary>Units that refunds gave back to a product.</summary>
    private async Task<IEnumerable<TimelineEntry>> OfReturnsAsync(Order order, string productId, CancellationToken cancellationToken)
    {
        var ids = (order.Refunds ?? []).Where(refund => refund.Restock).Select(refund => StockMove.IdOf(refund.Id)).ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var query = new QueryDefinition("SELECT c.change, c._ts FROM c WHERE c.type = 'stockMove' AND ARRAY_CONTAINS(@ids, c.id)").WithParameter("@ids", ids);
        var found = await database.Container(CatalogNames.Products).ListAsync<MoveRow>(query, productId, Limit, cancellationToken);
        return found.Select(move => TimelineEntry.Of(
            SettledAt(order, move.WrittenAt, order.CreatedAt), TimelineSource.Stock, "returned", ("productId", productId), ("quantity", move.Change.Available)));
    }

    /// <summary>Money and units move right before the order's step that follows. Take that step's time if it is within the second of the write.</summary>
    private static DateTimeOffset SettledAt(Order order, long written, DateTimeOffset notBefore)
    {
        var second = DateTimeOffset.FromUnixTimeSeconds(written);
        return order.History.LastOrDefault(step => step.At >= second && step.At < second.AddSeconds(1) && IsSettling(step.Status))?.At ?? TimelineEntry.Written(written, notBefore);
    }

    private static bool IsSettling(OrderStatus status) =>
        status is OrderStatus.AwaitingPayment or OrderStatus.Paid or OrderStatus.Rejected or OrderStatus.Cancelled or OrderStatus.Refunded;

    private sealed record Row(string Id, string Type, [property: JsonPropertyName("_ts")] long WrittenAt);

    private sealed record ReservationRow(int Quantity, ReservationState State, [property: JsonPropertyName("_ts")] long WrittenAt);

    private sealed record MoveRow(StockChange Change, [property: JsonPropertyName("_ts")] long WrittenAt);

    private sealed record TicketRow(int Quantity, long Position, TicketStatus Status, DateTimeOffset WonAt, bool IsOffer, string? Reason, [property: JsonPropertyName("_ts")] long WrittenAt);

    private sealed record NotificationRow(
        NotificationChannel Channel, string Kind, NotificationStatus Status, string? Reason, DateTimeOffset CreatedAt, [property: JsonPropertyName("_ts")] long WrittenAt);
}
