using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Catalog;

internal sealed class ListCategories(ProductStore products)
{
    private const int Max = 1000;

    [Anyone]
    [Function(nameof(ListCategories))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/categories")] HttpRequest request, CancellationToken cancellationToken)
    {
        var categories = await products.CategoriesAsync(Max, cancellationToken);
        return Results.Json(new Page<CategoryCount>(categories, null), Json.Options);
    }
}
