using System.Text.Json.Serialization;
using Mall.Functions.Platform;

namespace Mall.Functions.Orders;

/// <summary>So many units of a product.</summary>
public sealed record OrderedUnits(string ProductId, int Quantity);

/// <summary>What an order's orchestration starts with: what its steps need of the order and what never changes. So no step has to read the order.</summary>
public sealed record PlacedOrder(string OrderId, string UserId, DateTimeOffset CreatedAt, IReadOnlyList<OrderedUnits> Lines, Money Total)
{
    /// <summary>As in <see cref="Order.SaleId"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SaleId { get; init; }

    /// <summary>As in <see cref="Order.PaymentWindow"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSpan? PaymentWindow { get; init; }

    /// <summary>Until when it has to be paid. Absent: its units are not taken and its payment is not open yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? PayBy { get; init; }

    [JsonIgnore]
    public OrderKey Key => new(OrderId, UserId);

    public static PlacedOrder Of(Order order) =>
        new(order.Id, order.UserId, order.CreatedAt, [.. order.Lines.Select(line => new OrderedUnits(line.ProductId, line.Quantity))], order.Total) { SaleId = order.SaleId, PaymentWindow = order.PaymentWindow, PayBy = order.PayBy };

    /// <summary>The order in a given status, with no more than what is here. A step makes its change on it to learn what to write; nobody stores it.</summary>
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
        History = [],
    };
}
