namespace Mall.Functions.Orders;

/// <summary>What a request asks to be given back. Without <see cref="Items"/> all that is left. <see cref="Restock"/> is for administrators.</summary>
internal sealed record RefundRequest(IReadOnlyList<RefundRequest.Item>? Items, string? Reason, bool? Restock)
{
    public const int MaxReason = 200;

    public sealed record Item(string? ProductId, int? Quantity);

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
        if (Items is not null)
        {
            validation.Check(Items.Count is >= 1 and <= Order.MaxLines, "items", $"Between 1 and {Order.MaxLines} items.");
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(Items.Count, Order.MaxLines); i++)
            {
                Validate(validation, i, Items[i], seen);
            }
        }

        return validation.Refusal;
    }

    private static void Validate(Validation validation, int i, Item? item, HashSet<string> seen)
    {
        if (item is null)
        {
            validation.Add($"items[{i}]", "A value is needed.");
            return;
        }

        validation.Check(Ids.IsPlausible(item.ProductId), $"items[{i}].productId", "The order has no such product.");
        validation.Range($"items[{i}].quantity", item.Quantity, 1, Order.MaxQuantity);
        validation.Check(item.ProductId is null || seen.Add(item.ProductId), $"items[{i}].productId", "Every product at most once.");
    }
}
