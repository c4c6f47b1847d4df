using System.Text.Json.Serialization;
using Mall.Functions.Catalog;

namespace Mall.Functions.Recommendations;

/// <summary>Recommended products on the wire: a list of one page, and why these.</summary>
internal sealed record RecommendationsView(RecommendationBasis Basis, IReadOnlyList<RecommendedProduct> Items)
{
    public string? ContinuationToken => null;

    public static RecommendationsView Of(Recommended recommended) => new(recommended.Basis, [.. recommended.Products.Select(RecommendedProduct.Of)]);
}

/// <summary>A product on the wire, as in lists but for its description.</summary>
internal sealed record RecommendedProduct(
    string Id, string Name, string Category, Money Price, Stock Stock, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ImageUrl)
{
    public static RecommendedProduct Of(ProductSummary product) => new(product.ProductId, product.Name, product.Category, product.Price, product.Stock, product.ImageUrl);
}
