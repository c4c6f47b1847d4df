using System.Text.Json.Serialization;
using Mall.Functions.Platform;
using Microsoft.Azure.Cosmos;

namespace Mall.Functions.Catalog;

/// <summary>A product as a list of many needs it.</summary>
/// <param name="ProductId">Its id.</param>
/// <param name="Type">Whether it is still sold: <see cref="Product.DocumentType"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Price">Its price.</param>
/// <param name="Stock">Its units.</param>
/// <param name="ImageUrl">Its picture.</param>
/// <param name="ChangedAt">When the database wrote it, in Unix seconds.</param>
public sealed record ProductSummary(
    string ProductId,
    string Type,
    string Name,
    string Category,
    Money Price,
    Stock Stock,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ImageUrl,
    [property: JsonPropertyName("_ts")] long ChangedAt)
{
    public static ProductSummary Of(Product product) =>
        new(product.ProductId, product.Type, product.Name, product.Category, product.Price, product.Stock, product.ImageUrl, product.CreatedAt.ToUnixTimeSeconds());

    [JsonIgnore]
    public bool IsDeleted => Type == Product.DeletedType;

    [JsonIgnore]
    public bool IsInStock => !IsDeleted && Stock.Available > 0;
}

/// <summary>Reads all products, or those that changed, for features that keep them in memory.</summary>
internal sealed class ProductChanges(CosmosDatabase database)
{
    private const string Columns = "c.productId, c.type, c.name, c.category, c.price, c.stock, c.imageUrl, c._ts";

    private Container Products => database.Container(CatalogNames.Products);

    public Task<List<ProductSummary>> AllAsync(CancellationToken cancellationToken) =>
        ListAsync(new QueryDefinition($"SELECT {Columns} FROM c WHERE c.type = '{Product.DocumentType}'"), cancellationToken);

    /// <summary>Also the deleted ones.</summary>
    /// <param name="since">In Unix seconds, included. A replica may lag: ask again for the last seconds.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<List<ProductSummary>> SinceAsync(long since, CancellationToken cancellationToken) => ListAsync(
        // In the order of the changes, so that the database begins with the first that counts.
        new QueryDefinition($"SELECT {Columns} FROM c WHERE c.type IN ('{Product.DocumentType}', '{Product.DeletedType}') AND c._ts >= @since ORDER BY c._ts").WithParameter("@since", since),
        cancellationToken);

    private Task<List<ProductSummary>> ListAsync(QueryDefinition query, CancellationToken cancellationToken) =>
        Products.ListAsync<ProductSummary>(query, null, int.MaxValue, cancellationToken, CosmosItems.MayBeOld);
}
