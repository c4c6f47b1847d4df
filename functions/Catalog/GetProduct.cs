namespace Mall.Functions.Catalog;

internal sealed class GetProduct(ProductPages pages)
{
    private static readonly Task<IResult> NotFound = Task.FromResult(CatalogErrors.ProductNotFound.ToResult());

    [Anyone]
    [Function(nameof(GetProduct))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/products/{productId}")] HttpRequest request, string productId) =>
        Ids.IsPlausible(productId) ? pages.GetAsync(productId) : NotFound;
}
