using System.Text.Json.Serialization;
using Mall.Functions.Platform;

namespace Mall.Functions.Catalog;

/// <summary>A stored product, with what the search index takes from it.</summary>
/// <param name="ProductId">Its id.</param>
/// <param name="Type">The document's type: that of a product or of a deleted one.</param>
/// <param name="Name">Counts most.</param>
/// <param name="Description">Up to 4,000 characters.</param>
/// <param name="Category">Exactly one.</param>
/// <param name="Price">To filter and sort by.</param>
/// <param name="Stock">To filter and sort by.</param>
/// <param name="CreatedAt">To sort by.</param>
/// <param name="Revision">The number of its edits, plus one.</param>
/// <param name="Timestamp">Seconds since 1970, by the database's clock, at its last change.</param>
internal sealed record IndexedProduct(
    string ProductId, string Type, string Name, string Description, string Category, Money Price, Stock Stock, DateTimeOffset CreatedAt, int Revision,
    [property: JsonPropertyName("_ts")] long Timestamp)
{
    public bool IsDeleted => Type == Product.DeletedType;
}
