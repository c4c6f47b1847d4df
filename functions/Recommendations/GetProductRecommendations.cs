using Mall.Functions.Catalog;

namespace Mall.Functions.Recommendations;

/// <summary>Products that are bought together with one.</summary>
internal sealed class GetProductRecommendations(ShopperInteractions shoppers, ProductFeed feed, FollowModel model)
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

        return (await feed.FindAsync(productId, cancellationToken)).Is(out var product, out refusal) && (await model.CurrentAsync(cancellationToken)).Is(out var recommender, out refusal)
            ? Results.Json(RecommendationsView.Of(recommender.Together(product, shopper, paging.Size)), Json.Options)
            : refusal.ToResult();
    }
}
