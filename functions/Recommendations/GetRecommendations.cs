using Mall.Functions.Catalog;

namespace Mall.Functions.Recommendations;

/// <summary>Products for the caller; for a newcomer, and without a token, the popular ones.</summary>
internal sealed class GetRecommendations(ShopperInteractions shoppers, FollowModel model, TimeProvider time)
{
    [Anyone]
    [Function(nameof(GetRecommendations))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/recommendations")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var paging = PageRequest.From(request, validation);
        var category = request.Query["category"].ToString();
        validation.Optional("category", category, ProductDetails.MaxCategory);
        if (validation.Refusal is { } invalid)
        {
            return invalid.ToResult();
        }

        if (!(await shoppers.OfAsync(request, cancellationToken)).Is(out var shopper, out var refusal))
        {
            return refusal.ToResult();
        }

        return (await model.CurrentAsync(cancellationToken)).Is(out var recommender, out refusal)
            ? Results.Json(RecommendationsView.Of(recommender.ForShopper(shopper, category, paging.Size, time.GetUtcNow())), Json.Options)
            : refusal.ToResult();
    }
}
