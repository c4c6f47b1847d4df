using Mall.Functions.Catalog;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Recommendations;

/// <summary>Products that are bought together with one.</summary>
internal sealed class GetProductRecommendations(ShopperInteractions shoppers, FollowShop shop, ProductStore products)
{
    [Anyone]
    [Function(nameof(GetProductRecommendations))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/products/{productId}/recommendations")] HttpRequest request,
        string productId,
        CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var paging = PageRequest.From(request, validation);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!(await shoppers.OfAsync(request, cancellationToken)).Is(out var shopper, out var refusal))
        {
            return refusal.ToResult();
        }

        var assortment = await shop.CurrentAsync(cancellationToken);
        return (assortment.Find(productId) ?? await YoungAsync(productId, cancellationToken)) is { } product
            ? Results.Json(RecommendationsView.Of(assortment.Together(product, shopper, paging.Size)), Json.Options)
            : CatalogErrors.ProductNotFound.ToResult();
    }

    /// <summary>A product of the last seconds, which this instance has not seen yet.</summary>
    private async Task<ProductSummary?> YoungAsync(string productId, CancellationToken cancellationToken) =>
        Ids.IsPlausible(productId) && await products.FindAsync(productId, cancellationToken) is { } young ? ProductSummary.Of(young) : null;
}
