using System.Text.Json.Serialization;
using Mall.Functions.Platform;

namespace Mall.Functions.Catalog;

/// <summary>A product, as it is stored: one document (its id is its partition), with its reservations beside it in the partition.</summary>
public sealed record Product
{
    public const string DocumentType = "product";
    public const long MaxStock = 1_000_000_000;

    public string Id => ProductId;

    public required string ProductId { get; init; }

    public string Type { get; init; } = DocumentType;

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Category { get; init; }

    public required Money Price { get; init; }

    public required Stock Stock { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ImageUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public int SchemaVersion { get; init; } = 1;
}

/// <summary>A product, as the API shows it.</summary>
public sealed record ProductView(
    string Id,
    string Name,
    string Description,
    string Category,
    Money Price,
    Stock Stock,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ImageUrl,
    DateTimeOffset CreatedAt)
{
    public static ProductView Of(Product product) => new(
        product.ProductId, product.Name, product.Description, product.Category, product.Price, product.Stock, product.ImageUrl, product.CreatedAt);
}
