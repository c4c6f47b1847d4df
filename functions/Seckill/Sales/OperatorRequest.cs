namespace Mall.Functions.Seckill;

/// <summary>The body of pause, resume and close (optional) and of restock.</summary>
internal sealed record OperatorRequest(string? Reason, long? Quantity)
{
    public const int MaxReason = 200;

    /// <summary>Reads a request to change a sale into its log entry: who does it and why. Only <c>restock</c> needs a body, and takes an <c>Idempotency-Key</c>.</summary>
    public static async Task<Outcome<SaleLogEntry>> ReadAsync(HttpRequest request, string saleId, string action, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var needsQuantity = action == "restock";
        if (await JsonBody.ReadRawAsync(request, JsonBody.DefaultLimit, cancellationToken) is not { } raw)
        {
            return JsonBody.BodyTooLarge(JsonBody.DefaultLimit);
        }

        var (body, refusal, _) = raw.Length == 0 && !needsQuantity ? new JsonBody.Result<OperatorRequest>(new OperatorRequest(null, null), null, raw) : JsonBody.Parse<OperatorRequest>(raw);
        if ((refusal ?? body!.Validate(needsQuantity)) is { } invalid)
        {
            return invalid;
        }

        if (!SaleBuckets.IsSale(saleId))
        {
            return SeckillErrors.SaleNotFound;
        }

        var key = needsQuantity ? IdempotencyKey.Of(request, raw) : null;
        return SaleLogEntry.Of(saleId, action, request.Caller().UserId, now, body!.Reason, needsQuantity ? body.Quantity : null, key?.Id, key?.BodyHash);
    }

    private Refusal? Validate(bool needsQuantity)
    {
        var validation = new Validation();
        if (needsQuantity)
        {
            validation.Range("quantity", Quantity, 1, Catalog.Product.MaxStock);
            validation.Required("reason", Reason, MaxReason);
        }
        else
        {
            validation.Optional("reason", Reason, MaxReason);
        }

        return validation.Refusal;
    }
}
