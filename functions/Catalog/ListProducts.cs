namespace Mall.Functions.Catalog;

internal sealed class ListProducts(ProductSearch search)
{
    [Anyone]
    [Function(nameof(ListProducts))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/products")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var paging = PageRequest.From(request, validation);
        var filter = ProductFilterQuery.From(request, validation);
        var counts = ProductFilterQuery.Flag(request, "facets", validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        return (await search.PageAsync(filter, paging, counts, cancellationToken)).Is(out var page, out var refusal) ? Results.Json(page, Json.Options) : refusal.ToResult();
    }
}
