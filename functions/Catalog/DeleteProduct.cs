namespace Mall.Functions.Catalog;

/// <summary>Takes a product out of the shop, but keeps it for old orders. With <c>If-Match</c> only if nobody edited it meanwhile.</summary>
internal sealed class DeleteProduct(ProductEdits edits)
{
    [Administrator]
    [Function(nameof(DeleteProduct))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/products/{productId}")] HttpRequest request,
        string productId,
        CancellationToken cancellationToken)
    {
        if (!Ids.IsPlausible(productId))
        {
            return CatalogErrors.ProductNotFound.ToResult();
        }

        return (await edits.DeleteAsync(productId, ProductETag.Revisions(request.Headers.IfMatch), cancellationToken)).Is(out _, out var refusal) ? Results.NoContent() : refusal.ToResult();
    }
}
