namespace Mall.Functions.Orders;

/// <summary>What a request asks to be given back. Without <see cref="Items"/> all that is left. <see cref="Restock"/> is for administrators.</summary>
internal sealed record RefundRequest(IReadOnlyList<PlaceOrderRequest.Item>? Items, string? Reason, bool? Restock)
{
    public const int MaxReason = 200;

    public static async Task<Outcome<WantedRefund>> ReadAsync(HttpRequest request, bool byOperator, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<RefundRequest>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate(byOperator)) is { } refusal)
        {
            return refusal;
        }

        var key = IdempotencyKey.Of(request, body.Raw) is { } given ? new RefundKey(given.Id, given.BodyHash) : null;
        return new WantedRefund(
            body.Value!.Items?.Select(item => new OrderedUnits(item.ProductId!, item.Quantity!.Value)).ToArray(), body.Value.Reason!, byOperator, body.Value.Restock, key);
    }

    private Refusal? Validate(bool byOperator)
    {
        var validation = new Validation();
        validation.Required("reason", Reason, MaxReason);
        validation.Check(Restock is null || byOperator, "restock", "Only an administrator decides that.");
        PlaceOrderRequest.ValidateItems(Items, validation, "The order has no such product.");
        return validation.Refusal;
    }
}
