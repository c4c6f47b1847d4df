namespace Mall.Functions.Catalog;

internal enum ProductSort
{
    Relevance,
    Newest,
    PriceUp,
    PriceDown,
    BestSelling,
}

/// <summary>The request for a list of products.</summary>
/// <param name="Category">Null: any.</param>
/// <param name="Words">A product must have all of them. Null: no search.</param>
/// <param name="MinPrice">In minor units, included.</param>
/// <param name="MaxPrice">In minor units, included.</param>
/// <param name="InStock">Only what is in stock.</param>
/// <param name="Sort">The order.</param>
internal sealed record ProductFilter(string? Category, string? Words, long? MinPrice, long? MaxPrice, bool InStock, ProductSort Sort)
{
    /// <summary>Characters of a search; all of its words are searched.</summary>
    public const int MaxWords = 100;

    /// <summary>Whether a product that was found is as asked.</summary>
    public bool Fits(Product product) => (Category is null || Category == product.Category)
        && !(product.Price.Amount < MinPrice) && !(product.Price.Amount > MaxPrice) && (!InStock || product.Stock.Available > 0);
}
