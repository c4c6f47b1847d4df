namespace Mall.Functions.Catalog;

/// <summary>A product's stock history, even if it is no longer sold.</summary>
internal sealed class ListStockAdjustments(ProductStore products, StockAdjustments adjustments)
{
    [Administrator]
    [Function(nameof(ListStockAdjustments))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/products/{productId}/stock-adjustments")] HttpRequest request,
        string productId,
        CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var paging = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!Ids.IsPlausible(productId) || await products.FindStoredAsync(productId, cancellationToken) is null)
        {
            return CatalogErrors.ProductNotFound.ToResult();
        }

        return (await adjustments.PageAsync(productId, paging, cancellationToken)).ToResult(StockAdjustmentView.Of);
    }
}
