using Mall.Functions.Platform;

namespace Mall.Functions.Catalog;

/// <summary>Every way in which the catalogue says no.</summary>
internal static class CatalogErrors
{
    public static Refusal ProductNotFound { get; } = new NotFound("product-not-found", "There is no such product.");
}
