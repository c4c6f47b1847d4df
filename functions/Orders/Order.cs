using System.Text.Json.Serialization;
using Mall.Functions.Payments;

namespace Mall.Functions.Orders;

/// <summary>One line, with name and price as they were when the order was placed. <see cref="LineDiscount"/> is this line's share of the order's discount.</summary>
public sealed record OrderLine(
    string ProductId,
    string Name,
    Money Price,
    int Quantity,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? LineDiscount = null)
{
    public Money LineTotal => Price * Quantity;

    /// <summary>What is paid for the line.</summary>
    [JsonIgnore]
    public Money Paid => LineDiscount is { } discount ? LineTotal - discount : LineTotal;

    /// <summary>The product's category when the order was placed.</summary>
    public required string Category { get; init; }

    /// <summary>Units whose money went back. Only on the wire.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int RefundedQuantity { get; init; }

    /// <summary>What was paid for some units, when others went before. The parts of a line sum to the whole, whatever they are: each is the difference of two rounded sums.</summary>
    public Money PaidFor(int before, int units) => Paid with { Amount = PaidForFirst(before + units) - PaidForFirst(before) };

    private long PaidForFirst(int units) => (long)((Int128)Paid.Amount * units / Quantity);
}

/// <summary>An order's destination: a copy, not a link to the account.</summary>
public sealed record ShippingAddress(
    string Recipient, string Mobile, string Line1, string? Line2, string City, string Region, string PostalCode, string Country);

/// <summary>The carrier and its tracking number.</summary>
public sealed record Shipment(string Carrier, string TrackingNumber, DateTimeOffset ShippedAt);

/// <summary>One step of an order's life.</summary>
public sealed record OrderStep(OrderStatus Status, DateTimeOffset At);

/// <summary>An order and its document (container <c>orders</c>, partition <c>userId</c>). Each state change is a method that refuses in a wrong state and puts its event into the outbox, so
/// both are one write.</summary>
public sealed partial record Order
{
    public const int MaxLines = 100;
    public const int MaxQuantity = 999;

    public required string Id { get; init; }
    public required string UserId { get; init; }
    public string Type => "order";
    public int SchemaVersion => 1;
    public required OrderStatus Status { get; init; }
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>What is to be paid: the lines less their discounts.</summary>
    public required Money Total { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Absent: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrderCoupon? Coupon { get; init; }

    /// <summary>What the coupon takes off: the sum of the lines' discounts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Discount { get; init; }

    /// <summary>The sale of this order's ticket: the order has the ticket's id, and the sale counts its units. Absent for an ordinary order.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SaleId { get; init; }

    /// <summary>Its lines came from the shopper's cart, and go back if there are too few units.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool FromCart { get; init; }

    /// <summary>Its deadline to pay.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PayBy { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ShippingAddress? Address { get; init; }

    /// <summary>Why it was rejected or cancelled: a stable word.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Shipment? Shipment { get; init; }

    /// <summary>When a shipped order counts as received by itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ReceiveBy { get; init; }

    public required IReadOnlyList<OrderStep> History { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Event>? Outbox { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? OutboxPending => Outbox is { Count: > 0 } ? true : null;

    /// <summary>Its orchestration is over: the payment is decided and the reservations are settled.</summary>
    [JsonIgnore]
    public bool IsSettled => Status is not (OrderStatus.Pending or OrderStatus.AwaitingPayment);

    /// <summary>A new order. The caller has checked the lines' products; amounts are computed here.</summary>
    /// <param name="isOffered">The shopper did not place it: units came back and were kept for him, and the event says so.</param>
    /// <param name="coupon">The coupon whose discount the lines have.</param>
    public static Outcome<Order> Place(
        string id, string userId, IReadOnlyList<OrderLine> lines, ShippingAddress? address, DateTimeOffset now, bool isOffered = false, OrderCoupon? coupon = null)
    {
        if (lines.Count == 0)
        {
            return OrderErrors.Empty;
        }

        if (lines.Any(line => line.Price.Currency != lines[0].Price.Currency))
        {
            return OrderErrors.MixedCurrencies;
        }

        var nothing = Money.Zero(lines[0].Price.Currency);
        Money total;
        try
        {
            total = lines.Aggregate(nothing, (sum, line) => sum + line.Paid);
        }
        catch (OverflowException)
        {
            return OrderErrors.TooExpensive;
        }

        if (total.Amount > Money.MaxAmount)
        {
            return OrderErrors.TooExpensive;
        }

        var order = new Order
        {
            Id = id,
            UserId = userId,
            Status = OrderStatus.Pending,
            Lines = lines,
            Total = total,
            Coupon = coupon,
            Discount = coupon is null ? null : lines.Aggregate(nothing, (sum, line) => sum + (line.LineDiscount ?? nothing)),
            Address = address,
            CreatedAt = now,
            History = [new OrderStep(OrderStatus.Pending, now)],
        };
        return order.TellCreated(isOffered);
    }

    /// <summary>Adds the event that it was placed.</summary>
    internal Order TellCreated(bool isOffered = false) => Tell(OrdersNames.Created, CreatedAt, isOffered);

    /// <summary>All its stock is reserved; the window to pay starts.</summary>
    public Outcome<Order> AwaitPayment(DateTimeOffset payBy, DateTimeOffset now) => Status == OrderStatus.Pending
        ? Become(OrderStatus.AwaitingPayment, now) with { PayBy = payBy }
        : OrderErrors.WrongStatus(Status);

    /// <summary>The payment is decided and the stock is sold.</summary>
    /// <param name="paidBy">The attempt that paid it: the event names it and its provider.</param>
    public Outcome<Order> Pay(DateTimeOffset now, PaymentAttempt? paidBy = null) => Status == OrderStatus.AwaitingPayment
        ? Become(OrderStatus.Paid, now).Tell(OrdersNames.Paid, now, paidBy: paidBy)
        : OrderErrors.WrongStatus(Status);

    /// <summary>There is not enough stock; reserved units are back.</summary>
    public Outcome<Order> Reject(string reason, DateTimeOffset now) => Status == OrderStatus.Pending
        ? (Become(OrderStatus.Rejected, now) with { Reason = reason }).Tell(OrdersNames.Rejected, now)
        : OrderErrors.WrongStatus(Status);

    /// <summary>Unpaid in time, or given up by the shopper; the stock is back.</summary>
    public Outcome<Order> Cancel(string reason, DateTimeOffset now) => Status is OrderStatus.Pending or OrderStatus.AwaitingPayment
        ? (Become(OrderStatus.Cancelled, now) with { Reason = reason }).Tell(OrdersNames.Cancelled, now)
        : OrderErrors.WrongStatus(Status);

    /// <summary>A carrier has the order. A sale's order may have no address yet; it waits until it has one.</summary>
    public Outcome<Order> Ship(string carrier, string trackingNumber, DateTimeOffset receiveBy, DateTimeOffset now) =>
        Status != OrderStatus.Paid ? OrderErrors.WrongStatus(Status)
        : Address is null ? OrderErrors.NoAddress
        : (Become(OrderStatus.Shipped, now) with { Shipment = new Shipment(carrier, trackingNumber, now), ReceiveBy = receiveBy }).Tell(OrdersNames.Shipped, now);

    /// <summary>By the shopper, or by itself after some days.</summary>
    public Outcome<Order> Receive(DateTimeOffset now) => Status == OrderStatus.Shipped
        ? Become(OrderStatus.Completed, now).Tell(OrdersNames.Completed, now)
        : OrderErrors.WrongStatus(Status);

    /// <summary>The address may change until shipment.</summary>
    public Outcome<Order> SendTo(ShippingAddress address) => Status is not (OrderStatus.Pending or OrderStatus.AwaitingPayment or OrderStatus.Paid)
        ? OrderErrors.WrongStatus(Status)
        : address == Address ? this : this with { Address = address };

    private Order Become(OrderStatus status, DateTimeOffset now) => this with { Status = status, History = [.. History, new OrderStep(status, now)] };

    private Order Tell(string name, DateTimeOffset now, bool isOffered = false, PaymentAttempt? paidBy = null)
    {
        var data = new OrderEvent(Id, Total, Reason, Shipment?.Carrier, Shipment?.TrackingNumber, isOffered, paidBy?.Id, paidBy?.Provider) { Discount = Discount };
        return this with { Outbox = [.. Outbox ?? [], Event.Of(OrdersNames.Topic, name, Id, UserId, now, data)] };
    }
}

/// <summary>The data of an order's events.</summary>
public sealed record OrderEvent(
    string OrderId,
    Money Total,
    string? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Carrier = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TrackingNumber = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsOffered = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PaymentId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Provider = null)
{
    /// <summary>What a coupon took off; not part of the total.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Discount { get; init; }
}
