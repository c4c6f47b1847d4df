namespace Mall.Functions.Tests.Builders;

/// <summary>Orders in every state, made only through the order's own methods.</summary>
internal static class AnOrder
{
    public static readonly DateTimeOffset PlacedAt = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset PayBy = PlacedAt.AddMinutes(15);

    public static readonly ShippingAddress Address = new("Li Lei", "+8613800000000", "1 Nanjing Road", null, "Shanghai", "Shanghai", "200000", "CN");

    public static OrderLine Line(string productId = "tea", long price = 1250, int quantity = 2, string currency = "CNY") =>
        new(productId, "Tea", new Money(price, currency), quantity) { Category = "tea" };

    public static Order Pending(params OrderLine[] lines) =>
        Order.Place("order-1", "user-1", lines.Length == 0 ? [Line()] : lines, null, PlacedAt).Value!;

    public static Order AwaitingPayment() => Pending().AwaitPayment(PayBy, PlacedAt.AddSeconds(1)).Value!;

    public static Order Paid() => AwaitingPayment().Pay(PlacedAt.AddMinutes(1)).Value!;

    public static Order Cancelled() => AwaitingPayment().Cancel("unpaid", PlacedAt.AddMinutes(16)).Value!;

    public static Order Rejected() => Pending().Reject("insufficient-stock", PlacedAt.AddSeconds(1)).Value!;

    public static Order In(OrderStatus status) => status switch
    {
        OrderStatus.Pending => Pending(),
        OrderStatus.AwaitingPayment => AwaitingPayment(),
        OrderStatus.Paid => Paid(),
        OrderStatus.Cancelled => Cancelled(),
        OrderStatus.Rejected => Rejected(),
        _ => Pending() with { Status = status },
    };
}
