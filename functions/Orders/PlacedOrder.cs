using System.Text.Json.Serialization;

namespace Mall.Functions.Orders;

/// <summary>Units of one product.</summary>
public sealed record OrderedUnits(string ProductId, int Quantity);

/// <summary>Input of an order's orchestration: facts of the order that its steps need and that never change, so no step must read the order.</summary>
public sealed record PlacedOrder(string OrderId, string UserId, DateTimeOffset CreatedAt, IReadOnlyList<OrderedUnits> Lines, Money Total)
{
    /// <summary>As in <see cref="Order.SaleId"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SaleId { get; init; }

    /// <summary>Its deadline to pay. Absent: its units are not taken and its payment is not open yet. The order of a ticket has one from the start.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PayBy { get; init; }

    /// <summary>As in <see cref="Order.Coupon"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public OrderCoupon? Coupon { get; init; }

    /// <summary>As in <see cref="Order.Discount"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Discount { get; init; }

    [JsonIgnore]
    public OrderKey Key => new(OrderId, UserId);

    public static PlacedOrder Of(Order order) =>
        new(order.Id, order.UserId, order.CreatedAt, [.. order.Lines.Select(line => new OrderedUnits(line.ProductId, line.Quantity))], order.Total)
        {
            SaleId = order.SaleId,
            PayBy = order.PayBy,
            Coupon = order.Coupon,
            Discount = order.Discount,
        };

    /// <summary>An order in this status, with only the facts known here. A step applies its change to it to learn what to write; nobody stores it.</summary>
    internal Order As(OrderStatus status) => new()
    {
        Id = OrderId,
        UserId = UserId,
        Status = status,
        Lines = [],
        Total = Total,
        CreatedAt = CreatedAt,
        SaleId = SaleId,
        PayBy = PayBy,
        Coupon = Coupon,
        Discount = Discount,
        History = [],
    };
}
