using System.Text.Json.Serialization;
using Mall.Functions.Orders;

namespace Mall.Functions.Operations;

/// <summary>All shoppers' orders, newest first: by status, by user, or one by id.</summary>
internal sealed class SearchOrders(OrderSearch orders)
{
    public sealed record View(
        string Id,
        string UserId,
        OrderStatus Status,
        IReadOnlyList<OrderLine> Items,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Discount,
        Money Total,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OrderCoupon? Coupon,
        DateTimeOffset CreatedAt,
        DateTimeOffset? PayBy,
        ShippingAddress? Address,
        string? Reason,
        IReadOnlyList<OrderStep> History,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Money? Refunded,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RefundView>? Refunds);

    [Administrator]
    [Function(nameof(SearchOrders))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/operations/orders")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        OrderStatus? status = null;
        if (request.Query.TryGetValue("status", out var text))
        {
            status = Enum.TryParse<OrderStatus>(text.ToString(), ignoreCase: true, out var known) && text.ToString().All(char.IsAsciiLetter) ? known : null;
            validation.Check(status is not null, "status", "Not a status of an order.");
        }

        var words = request.Query["q"].ToString().Trim();
        validation.Check(words.Length == 0 || Ids.IsPlausible(words), "q", "The id of an order or of a user.");
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        return (await orders.FindAsync(words.Length == 0 ? null : words, status, page, cancellationToken)).ToResult(Of);
    }

    private static View Of(Order order) => new(
        order.Id, order.UserId, order.Status, OrderView.LinesOf(order), order.Discount, order.Total, order.Coupon, order.CreatedAt, order.PayBy, order.Address, order.Reason, order.History, order.Refunded,
        RefundView.AllOf(order));
}
