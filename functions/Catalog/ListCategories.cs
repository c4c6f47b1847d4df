namespace Mall.Functions.Catalog;

internal sealed class ListCategories(ProductFeed feed)
{
    private static readonly ProductFilter Everything = new(null, null, null, null, false, ProductSort.Newest);

    [Anyone]
    [Function(nameof(ListCategories))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/categories")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (!(await feed.SearchAsync(cancellationToken)).Is(out var products, out var refusal))
        {
            return refusal.ToResult();
        }

        var categories = products.Find(Everything, null, 0, counts: true).Facets!.Categories;
        return Results.Json(new Page<CategoryCount>([.. categories.OrderBy(category => category.Name, StringComparer.Ordinal)], null), Json.Options);
    }
}
