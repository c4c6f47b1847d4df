namespace Mall.Functions.Orders;

/// <summary>The caller's orders, newest first, optionally of one status.</summary>
internal sealed class ListOrders(OrderStore orders)
{
    [Shopper]
    [Function(nameof(ListOrders))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/orders")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var validation = new Validation();
        var page = PageRequest.From(request, validation);
        OrderStatus? status = null;
        if (request.Query.TryGetValue("status", out var text))
        {
            status = Parse(text.ToString());
            validation.Check(status is not null, "status", "Not a status of an order.");
        }

        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (found, refusal) = await orders.ListAsync(caller.UserId, status, page, cancellationToken);
        return refusal is null
            ? Results.Json(new Page<OrderView>([.. found.Items.Select(order => OrderView.Of(order))], found.ContinuationToken), Json.Options)
            : refusal.ToResult();
    }

    // Enum.TryParse alone takes numbers and lists, too.
    private static OrderStatus? Parse(string text) =>
        Enum.TryParse<OrderStatus>(text, ignoreCase: true, out var status) && text.All(char.IsAsciiLetter) ? status : null;
}
