using System.Text.Json.Serialization;

namespace Mall.Functions.Catalog;

/// <summary>A product, as stored: one document (its id is its partition). Its reservations, stock adjustments and events are in the same partition.</summary>
public sealed record Product
{
    public const string DocumentType = "product";

    /// <summary>The type of a product that is no longer sold. It is kept for old orders; lists do not find it, because they query for the other type.</summary>
    public const string DeletedType = "deletedProduct";

    public const long MaxStock = 1_000_000_000;
    public const long DefaultLowStockThreshold = 5;

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

    /// <summary>Counts the edits. Sales and adjustments do not change it, so a purchase meanwhile does not make an administrator's edit fail.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The operators are told at this many units or fewer.</summary>
    public long LowStockThreshold { get; init; } = DefaultLowStockThreshold;

    /// <summary>The operators were told, and units are still low.</summary>
    public bool StockLow { get; init; }

    [JsonIgnore]
    public bool IsDeleted => Type == DeletedType;

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
    /// <summary>Where the searched words are; only in the answer to a search.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Highlights? Highlights { get; init; }

    public static ProductView Of(Product product) => new(
        product.ProductId, product.Name, product.Description, product.Category, product.Price, product.Stock, product.ImageUrl, product.CreatedAt);
}
