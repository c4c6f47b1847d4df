namespace Mall.Functions.Catalog;

/// <summary>A price in a request; the currency is optional.</summary>
internal sealed record PriceInput(long? Amount, string? Currency);

/// <summary>An administrator's details of a product: the body of <c>PUT /products/{id}</c>. The number of units is not part of it.</summary>
internal sealed record ProductDetails(string? Name, string? Description, string? Category, PriceInput? Price, string? ImageUrl, long? LowStockThreshold)
{
    public const int MaxName = 120;
    public const int MaxDescription = 4000;
    public const int MaxCategory = 50;
    public const int MaxImageUrl = 500;

    public Refusal? Validate()
    {
        var validation = new Validation();
        Check(validation);
        return validation.Refusal;
    }

    public void Check(Validation validation)
    {
        validation.Required("name", Name, MaxName);
        validation.Optional("description", Description, MaxDescription);
        validation.Required("category", Category, MaxCategory);
        validation.Range("price.amount", Price?.Amount, 1, Money.MaxAmount);
        validation.Check(Price?.Currency is null or Money.DefaultCurrency, "price.currency", $"The shop sells in {Money.DefaultCurrency} only.");
        validation.Optional("imageUrl", ImageUrl, MaxImageUrl);
        validation.Check(ImageUrl is null || IsImageUrl(ImageUrl), "imageUrl", "An https address, or a path of this site.");
        if (LowStockThreshold is not null)
        {
            validation.Range("lowStockThreshold", LowStockThreshold, 0, Product.MaxStock);
        }
    }

    /// <summary>The product with these details, which must be valid. An omitted threshold stays.</summary>
    public Product ApplyTo(Product product) => product with
    {
        Name = Name!.Trim(),
        Description = Description?.Trim() ?? "",
        Category = Category!.Trim(),
        Price = new Money(Price!.Amount!.Value, Money.DefaultCurrency),
        ImageUrl = ImageUrl,
        LowStockThreshold = LowStockThreshold ?? product.LowStockThreshold,
    };

    // No URL that a browser would run ("javascript:"), and no "//host", which would lead to another site.
    private static bool IsImageUrl(string url) =>
        (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\'))
        || (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme == Uri.UriSchemeHttps);
}
