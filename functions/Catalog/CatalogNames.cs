namespace Mall.Functions.Catalog;

/// <summary>Names that are stored or sent; changing one is a migration.</summary>
internal static class CatalogNames
{
    public const string Products = "products";

    public const string Topic = "product.events";
}
