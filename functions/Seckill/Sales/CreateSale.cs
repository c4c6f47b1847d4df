using Mall.Functions.Catalog;

namespace Mall.Functions.Seckill;

/// <summary>Creates a sale with units from the product's stock. A sale whose time has come opens at once.</summary>
internal sealed class CreateSale(ProductStore products, SaleStore sales, SaleMoves moves, SaleOpening opening, SaleSums sums, TimeProvider time)
{
    [Administrator]
    [TakesIdempotencyKey]
    [Function(nameof(CreateSale))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/seckill/sales")] HttpRequest request, CancellationToken cancellationToken)
    {
        var caller = request.Caller();
        var body = await JsonBody.ReadAsync<NewSale>(request, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        var now = time.GetUtcNow();
        var key = IdempotencyKey.Of(request, body.Raw);
        var (saleId, hash) = (key?.Id ?? Ids.New(now), key?.BodyHash);
        if (key is not null && await sales.FindVersionedAsync(saleId, cancellationToken) is { } earlier)
        {
            return await AnswerAsync(request, earlier.Value.Id, hash, cancellationToken);
        }

        if (body.Value!.Validate(now) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (await products.FindAsync(body.Value.ProductId!, cancellationToken) is not { } product)
        {
            return SeckillErrors.NoSuchProduct.ToResult();
        }

        if (body.Value.Validate(product) is { } tooDear)
        {
            return tooDear.ToResult();
        }

        await sales.TryCreateAsync(body.Value.ToSale(saleId, product, caller.UserId, now, hash), cancellationToken);
        return await AnswerAsync(request, saleId, hash, cancellationToken);
    }

    private async Task<IResult> AnswerAsync(HttpRequest request, string saleId, string? hash, CancellationToken cancellationToken)
    {
        if (!(await moves.FinishAsync(saleId, cancellationToken)).Is(out var sale, out var refusal))
        {
            return refusal.ToResult();
        }

        if (sale.BodyHash != hash)
        {
            return PlatformErrors.IdempotencyKeyReused.ToResult();
        }

        sale = await opening.OpenIfDueAsync(sale, cancellationToken);
        await sales.ForgetEverywhereAsync(sale.Id);
        request.HttpContext.Response.Headers.Location = $"/api/v1/seckill/sales/{sale.Id}";
        return Results.Json(SaleDetails.Of(await sums.OfAsync(sale, cancellationToken), time.GetUtcNow()), Json.Options, statusCode: StatusCodes.Status201Created);
    }
}
