namespace Mall.Functions.Catalog;

/// <summary>Suggests products while somebody types, from memory.</summary>
internal sealed class SuggestProducts(ProductFeed feed)
{
    private const int Max = 8;

    [Anyone]
    [Function(nameof(SuggestProducts))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/v1/products/suggestions")] HttpRequest request, CancellationToken cancellationToken)
    {
        var validation = new Validation();
        var typed = request.Query["q"].ToString();
        validation.Required("q", typed, ProductFilter.MaxWords);
        return validation.Refusal is { } invalid ? invalid.ToResult()
            : (await feed.SearchAsync(cancellationToken)).Is(out var products, out var refusal) ? Results.Json(new Page<Suggestion>(products.Suggest(typed, Max), null), Json.Options)
            : refusal.ToResult();
    }
}
