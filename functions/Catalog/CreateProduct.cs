using Microsoft.Extensions.Options;

namespace Mall.Functions.Catalog;

internal sealed class CreateProduct(ProductStore products, ProductPages pages, IOptions<CatalogOptions> options, TimeProvider time)
{
    [Administrator]
    [Function(nameof(CreateProduct))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/products")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await JsonBody.ReadAsync<NewProduct>(request, cancellationToken);
        if (body.Refusal is { } unreadable)
        {
            return unreadable.ToResult();
        }

        if (!body.Value!.ToProduct(Ids.New(), time.GetUtcNow(), options.Value.LowStockThreshold).Is(out var product, out var refusal))
        {
            return refusal.ToResult();
        }

        var etag = await products.TryCreateAsync(product, cancellationToken)
            ?? throw new InvalidOperationException($"The new product id {product.ProductId} is taken.");
        await pages.ForgetEverywhereAsync(product.ProductId);
        var headers = request.HttpContext.Response.Headers;
        headers.Location = $"/api/v1/products/{product.ProductId}";
        headers.ETag = ProductETag.Of(product.Revision, etag);
        return Results.Json(ProductView.Of(product), Json.Options, statusCode: StatusCodes.Status201Created);
    }
}
