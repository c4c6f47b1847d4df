using System.Text.Json.Serialization;
using Mall.Functions.Payments;

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
    IReadOnlyList<OrderStep> History,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Refunded,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RefundView>? Refunds)
{
    public static OrderView Of(Order order, Payment? payment = null) => new(
        order.Id,
        order.Status,
        LinesOf(order),
        order.Discount,
        order.Total,
        order.Coupon,
        order.CreatedAt,
        order.PayBy,
        OrderPaymentView.Of(payment),
        order.Address,
        order.Shipment,
        order.Reason,
        order.History,
        order.Refunded,
        RefundView.AllOf(order));

    /// <summary>The lines, and what went back of each.</summary>
    public static IReadOnlyList<OrderLine> LinesOf(Order order) =>
        order.Refunds is null ? order.Lines : [.. order.Lines.Select(line => line with { RefundedQuantity = order.RefundedOf(line.ProductId) })];
}

/// <summary>A refund on the wire.</summary>
public sealed record RefundView(
    string Id, string OrderId, Money Amount, IReadOnlyList<RefundedItem> Items, string Reason, RefundStatus Status, bool Restock, DateTimeOffset CreatedAt)
{
    public static RefundView Of(Order order, OrderRefund refund) =>
        new(refund.Id, order.Id, refund.Amount, refund.Items, refund.Reason, refund.Status, refund.Restock, refund.CreatedAt);

    /// <summary>Oldest first; null: none.</summary>
    public static IReadOnlyList<RefundView>? AllOf(Order order) => order.Refunds is null ? null : [.. order.Refunds.Select(refund => Of(order, refund))];
}

/// <summary>The payment as its order shows it: the attempt that paid, else the last.</summary>
public sealed record OrderPaymentView(string Id, string Provider, AttemptStatus Status)
{
    public static OrderPaymentView? Of(Payment? payment) =>
        payment?.Current is { } attempt ? new OrderPaymentView(attempt.Id, attempt.Provider, payment.StatusOf(attempt)) : null;
}
