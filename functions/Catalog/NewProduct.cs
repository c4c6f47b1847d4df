using Mall.Functions.Platform;

namespace Mall.Functions.Catalog;

/// <summary>The body of <c>POST /products</c>. <see cref="Stock"/> is the number of units that there are.</summary>
internal sealed record NewProduct(string? Name, string? Description, string? Category, NewProduct.PriceInput? Price, long? Stock, string? ImageUrl)
{
    public const int MaxName = 120;
    public const int MaxDescription = 4000;
    public const int MaxCategory = 50;
    public const int MaxImageUrl = 500;

    /// <summary>The product with the given id, or all that is wrong.</summary>
    public Outcome<Product> ToProduct(string productId, DateTimeOffset now)
    {
        var validation = new Validation();
        validation.Required("name", Name, MaxName);
        validation.Optional("description", Description, MaxDescription);
        validation.Required("category", Category, MaxCategory);
        validation.Range("price.amount", Price?.Amount, 1, Money.MaxAmount);
        validation.Check(Price?.Currency is null or Money.DefaultCurrency, "price.currency", $"The shop sells in {Money.DefaultCurrency} only.");
        validation.Range("stock", Stock, 0, Product.MaxStock);
        validation.Optional("imageUrl", ImageUrl, MaxImageUrl);
        validation.Check(ImageUrl is null || IsImageUrl(ImageUrl), "imageUrl", "An https address, or a path of this site.");
        if (validation.Refusal is { } refusal)
        {
            return refusal;
        }

        return new Product
        {
            ProductId = productId,
            Name = Name!.Trim(),
            Description = Description?.Trim() ?? "",
            Category = Category!.Trim(),
            Price = new Money(Price!.Amount!.Value, Money.DefaultCurrency),
            Stock = new Stock(Stock!.Value, 0, 0),
            ImageUrl = ImageUrl,
            CreatedAt = now,
        };
    }

    // Nothing that a browser would run ("javascript:"), and no "//host", which would be a path to somebody else's site.
    private static bool IsImageUrl(string url) =>
        (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\'))
        || (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme == Uri.UriSchemeHttps);

    internal sealed record PriceInput(long? Amount, string? Currency);
}
