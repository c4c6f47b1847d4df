using System.Text.Json.Serialization;
using Mall.Functions.Payments;

namespace Mall.Functions.Orders;

/// <summary>What is given back of an order. A refund that failed still keeps its units and money from other refunds: an operator has it tried again.</summary>
public sealed partial record Order
{
    /// <summary>They are part of the document, which has to stay small.</summary>
    public const int MaxRefunds = 50;

    /// <summary>Absent: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OrderRefund>? Refunds { get; init; }

    /// <summary>The money that went back. Absent: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Refunded => Refunds?.Where(refund => refund.Status == RefundStatus.Succeeded).Sum(refund => refund.Amount.Amount) is > 0 and var amount ? Total with { Amount = amount } : null;

    /// <summary>True or absent: a refund is not over. The timer looks for it, from <see cref="RefundNextAt"/> on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? RefundPending => Refunds?.Any(refund => refund.IsPending) is true ? true : null;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? RefundNextAt => Refunds?.Where(refund => refund.IsPending).Min(refund => refund.NextAt);

    /// <summary>Every unit is in a refund.</summary>
    [JsonIgnore]
    public bool IsAllAsked => Lines.All(line => LeftOf(line) == 0);

    /// <summary>A refund's id, which is also the provider's idempotency key: made of the request's key, or of the refund's number.</summary>
    public static string RefundIdOf(string orderId, string keyOrNumber) => Ids.Of(orderId, $"refund.{keyOrNumber}");

    public OrderRefund? RefundOf(string refundId) => Refunds?.FirstOrDefault(refund => refund.Id == refundId);

    /// <summary>Whether one refund is of all units, those that cost nothing too: then the end of it is the order's.</summary>
    public bool IsWhole(OrderRefund refund) => refund.Items.Sum(item => item.Quantity) == Lines.Sum(line => line.Quantity);

    /// <summary>Units of a product whose money went back.</summary>
    public int RefundedOf(string productId) => AskedOf(productId, refund => refund.Status == RefundStatus.Succeeded);

    /// <summary>Asks for money back. Before shipment of all that is left: then the order cannot be shipped any more. Afterwards the order keeps its status until all went back.</summary>
    /// <param name="within">How long after receipt a shopper may ask.</param>
    public Outcome<Order> RequestRefund(WantedRefund wanted, TimeSpan within, DateTimeOffset now)
    {
        var id = RefundIdOf(Id, wanted.Key?.Id ?? $"{(Refunds?.Count ?? 0) + 1}");
        if (RefundOf(id) is { } earlier)
        {
            return earlier.BodyHash == wanted.Key?.BodyHash ? this : PlatformErrors.IdempotencyKeyReused;
        }

        if (WhyNoRefund(wanted.ByOperator, within, now) is { } refusal || !ItemsOf(wanted.Items).Is(out var items, out refusal))
        {
            return refusal;
        }

        if (Refunds?.Count >= MaxRefunds)
        {
            return OrderErrors.TooManyRefunds;
        }

        var refund = new OrderRefund(id, items, Total with { Amount = items.Sum(item => item.Amount.Amount) }, wanted.Reason, RefundStatus.Requested, now)
        {
            Restock = wanted.Restock ?? Shipment is null,
            NextAt = now,
            BodyHash = wanted.Key?.BodyHash,
        };
        var after = this with { Refunds = [.. Refunds ?? [], refund] };
        after = Status == OrderStatus.Paid && after.IsAllAsked ? after.Become(OrderStatus.Refunding, now) : after;
        return after.TellRequested(refund, now);
    }

    /// <summary>What the payment says of the refund. When all went back, and with it the units that should, the order is refunded. The same again changes nothing.</summary>
    public Outcome<Order> SettleRefund(string refundId, RefundStatus status, DateTimeOffset? nextAt, DateTimeOffset now)
    {
        if (RefundOf(refundId) is not { } refund)
        {
            return PaymentErrors.RefundNotFound;
        }

        if (refund.Status == RefundStatus.Succeeded || (refund.Status, refund.NextAt) == (status, nextAt))
        {
            return this;
        }

        var after = With(refund with { Status = status, NextAt = nextAt });
        return Status != OrderStatus.Refunded && after.Lines.All(line => after.RefundedOf(line.ProductId) == line.Quantity)
            ? after.Become(OrderStatus.Refunded, now).Tell(OrdersNames.Refunded, now)
            : after;
    }

    /// <summary>A failed refund is tried again. One that is under way stays as it is.</summary>
    public Outcome<Order> RetryRefund(string refundId, DateTimeOffset now) => RefundOf(refundId) switch
    {
        null => PaymentErrors.RefundNotFound,
        { Status: RefundStatus.Succeeded } => PaymentErrors.RefundSucceeded,
        { Status: RefundStatus.Failed } failed => With(failed with { Status = RefundStatus.Requested, Retries = failed.Retries + 1, NextAt = now }),
        _ => this,
    };

    private Refusal? WhyNoRefund(bool byOperator, TimeSpan within, DateTimeOffset now) => Status switch
    {
        // Whatever is left of those is nothing.
        OrderStatus.Paid or OrderStatus.Refunding or OrderStatus.Refunded => null,
        OrderStatus.Shipped or OrderStatus.Completed when byOperator => null,
        OrderStatus.Completed => now <= History[^1].At + within ? null : OrderErrors.RefundTooLate(within),
        _ => OrderErrors.WrongStatus(Status),
    };

    private Outcome<IReadOnlyList<RefundedItem>> ItemsOf(IReadOnlyList<OrderedUnits>? wanted)
    {
        var units = wanted ?? [.. Lines.Select(line => new OrderedUnits(line.ProductId, LeftOf(line))).Where(left => left.Quantity > 0)];
        var items = new List<RefundedItem>();
        foreach (var unit in units)
        {
            if (Lines.FirstOrDefault(line => line.ProductId == unit.ProductId) is not { } line)
            {
                return OrderErrors.NotInOrder(unit.ProductId);
            }

            if (unit.Quantity > LeftOf(line))
            {
                return PaymentErrors.RefundExceedsPayment;
            }

            items.Add(new RefundedItem(line.ProductId, unit.Quantity, line.PaidFor(line.Quantity - LeftOf(line), unit.Quantity)));
        }

        return items.Count == 0 ? PaymentErrors.RefundExceedsPayment : items;
    }

    private int LeftOf(OrderLine line) => line.Quantity - AskedOf(line.ProductId, _ => true);

    private int AskedOf(string productId, Func<OrderRefund, bool> which) =>
        Refunds?.Where(which).SelectMany(refund => refund.Items).Where(item => item.ProductId == productId).Sum(item => item.Quantity) ?? 0;

    private Order With(OrderRefund changed) => this with { Refunds = [.. Refunds!.Select(refund => refund.Id == changed.Id ? changed : refund)] };

    /// <summary>Not if the units cost nothing: then no money moves.</summary>
    private Order TellRequested(OrderRefund refund, DateTimeOffset now) => refund.Amount.IsPositive
        ? this with
        {
            Outbox = [.. Outbox ?? [], Event.Of(OrdersNames.Topic, OrdersNames.RefundRequested, refund.Id, UserId, now, new RefundRequestedEvent(Id, refund.Id, refund.Amount, refund.Reason))],
        }
        : this;
}
