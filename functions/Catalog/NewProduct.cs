namespace Mall.Functions.Catalog;

/// <summary>The body of <c>POST /products</c>. <see cref="Stock"/> is the number of units in stock.</summary>
internal sealed record NewProduct(string? Name, string? Description, string? Category, PriceInput? Price, long? Stock, string? ImageUrl)
{
    /// <summary>Null: the shop's default.</summary>
    public long? LowStockThreshold { get; init; }

    /// <summary>The product with the given id, or all errors.</summary>
    public Outcome<Product> ToProduct(string productId, DateTimeOffset now, long defaultThreshold = Product.DefaultLowStockThreshold)
    {
        var validation = new Validation();
        var details = new ProductDetails(Name, Description, Category, Price, ImageUrl, LowStockThreshold);
        details.Check(validation);
        validation.Range("stock", Stock, 0, Product.MaxStock);
        if (validation.Refusal is { } refusal)
        {
            return refusal;
        }

        var threshold = LowStockThreshold ?? defaultThreshold;
        return details.ApplyTo(new Product
        {
            ProductId = productId,
            Name = "",
            Description = "",
            Category = "",
            Price = default,
            Stock = new Stock(Stock!.Value, 0, 0),
            CreatedAt = now,
            LowStockThreshold = threshold,
            // Its creator knows that it is low.
            StockLow = Stock.Value <= threshold,
        });
    }
}
