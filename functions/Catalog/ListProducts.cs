using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Catalog;

internal sealed class ListProducts(ProductStore products)
{
    private const int MaxWords = 100;

    [Function(nameof(ListProducts))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/products")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var paging = PageRequest.From(request, validation);
        var filter = new ProductFilter(
            Text(request, "category", ProductDetails.MaxCategory, validation),
            Text(request, "q", MaxWords, validation));
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        var (page, refusal) = await products.PageAsync(filter, paging, cancellationToken);
        return refusal?.ToResult()
            ?? Results.Json(new Page<ProductView>([.. page.Items.Select(ProductView.Of)], page.ContinuationToken), Json.Options);
    }

    /// <summary>Null when it was not given or is blank.</summary>
    private static string? Text(HttpRequest request, string parameter, int max, Validation validation)
    {
        var text = request.Query[parameter].ToString().Trim();
        validation.Optional(parameter, text, max);
        return text.Length == 0 ? null : text;
    }
}
