using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

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
        var filter = ProductFilter.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (page, refusal) = await search.PageAsync(filter, paging, cancellationToken);
        return refusal?.ToResult()
            ?? Results.Json(new Page<ProductView>([.. page.Items.Select(ProductView.Of)], page.ContinuationToken), Json.Options);
    }
}
