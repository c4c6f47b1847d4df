namespace Mall.Functions.Catalog;

/// <summary>Edits a product's details and price; <see cref="AdjustStock"/> changes the number of units.</summary>
internal sealed class ReplaceProduct(ProductEdits edits)
{
    [Administrator]
    [Function(nameof(ReplaceProduct))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/products/{productId}")] HttpRequest request,
        string productId,
        CancellationToken cancellationToken)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return CatalogErrors.IfMatchNeeded.ToResult();
        }

        var body = await JsonBody.ReadAsync<ProductDetails>(request, cancellationToken);
        if ((body.Refusal ?? body.Value!.Validate()) is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(productId))
        {
            return CatalogErrors.ProductNotFound.ToResult();
        }

        if (!(await edits.ReplaceAsync(productId, body.Value!, ProductETag.Revisions(request.Headers.IfMatch), cancellationToken)).Is(out var product, out var refusal))
        {
            return refusal.ToResult();
        }

        request.HttpContext.Response.Headers.ETag = ProductETag.Of(product);
        return Results.Json(ProductView.Of(product.Value), Json.Options);
    }
}
