namespace Mall.Functions.Seckill;

/// <summary>The body of pause, resume and close (optional) and of restock.</summary>
internal sealed record OperatorRequest(string? Reason, long? Quantity)
{
    public const int MaxReason = 200;

    /// <summary>Reads a request to <c>pause</c>, <c>resume</c> or <c>close</c> a sale into its log entry: who does it and why.</summary>
    public static Task<Outcome<SaleLogEntry>> ReadAsync(HttpRequest request, string saleId, string action, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(request, saleId, action, now, needsQuantity: false, cancellationToken);

    /// <summary>The same for <c>restock</c>, which needs a body and takes an <c>Idempotency-Key</c>.</summary>
    public static Task<Outcome<SaleLogEntry>> ReadRestockAsync(HttpRequest request, string saleId, DateTimeOffset now, CancellationToken cancellationToken) =>
        ReadAsync(request, saleId, "restock", now, needsQuantity: true, cancellationToken);

    private static async Task<Outcome<SaleLogEntry>> ReadAsync(
        HttpRequest request, string saleId, string action, DateTimeOffset now, bool needsQuantity, CancellationToken cancellationToken)
    {
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
