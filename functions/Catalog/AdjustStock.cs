namespace Mall.Functions.Catalog;

/// <summary>Adds or removes units: a delivery, a loss, a count. Never below zero; once per <c>Idempotency-Key</c>.</summary>
internal sealed class AdjustStock(StockAdjustments adjustments, TimeProvider time)
{
    [Administrator]
    [TakesIdempotencyKey]
    [Function(nameof(AdjustStock))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/products/{productId}/stock-adjustments")] HttpRequest request,
        string productId,
        CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<NewAdjustment>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(productId))
        {
            return CatalogErrors.ProductNotFound.ToResult();
        }

        var key = IdempotencyKey.Of(request, body.Raw);
        var wanted = new StockAdjustment
        {
            Id = "adjustment." + (key?.Id ?? Ids.New()),
            ProductId = productId,
            Delta = body.Value!.Delta!.Value,
            Reason = body.Value.Reason!.Trim(),
            Stock = new Stock(0, 0, 0),
            CreatedBy = request.Caller().UserId,
            CreatedAt = time.GetUtcNow(),
            BodyHash = key?.BodyHash,
        };
        if (!(await adjustments.AdjustAsync(wanted, cancellationToken)).Is(out var adjustment, out var refusal))
        {
            return refusal.ToResult();
        }

        return adjustment.BodyHash == wanted.BodyHash
            ? Results.Json(StockAdjustmentView.Of(adjustment), Json.Options, statusCode: StatusCodes.Status201Created)
            : PlatformErrors.IdempotencyKeyReused.ToResult();
    }
}
