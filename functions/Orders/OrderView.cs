using System.Text.Json.Serialization;
using Mall.Functions.Payments;
using Mall.Functions.Platform;

namespace Mall.Functions.Orders;

/// <summary>An order on the wire.</summary>
public sealed record OrderView(
    string Id,
    OrderStatus Status,
    IReadOnlyList<OrderLine> Items,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Discount,
    Money Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OrderCoupon? Coupon,
    DateTimeOffset CreatedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? PayBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OrderPaymentView? Payment,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ShippingAddress? Address,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Shipment? Shipment,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason,
    IReadOnlyList<OrderStep> History)
{
    public static OrderView Of(Order order, Payment? payment = null) => new(
        order.Id,
        order.Status,
        order.Lines,
        order.Discount,
        order.Total,
        order.Coupon,
        order.CreatedAt,
        order.PayBy,
        OrderPaymentView.Of(payment),
        order.Address,
        order.Shipment,
        order.Reason,
        order.History);
}

/// <summary>The payment as its order shows it: the attempt that paid, else the last.</summary>
public sealed record OrderPaymentView(string Id, string Provider, AttemptStatus Status)
{
    public static OrderPaymentView? Of(Payment? payment) =>
        payment?.Current is { } attempt ? new OrderPaymentView(attempt.Id, attempt.Provider, attempt.Status) : null;
}
