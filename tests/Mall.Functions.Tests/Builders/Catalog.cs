using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Builders;

internal static class AProduct
{
    public static Product Of(string id = "tea", long price = 1250, long available = 10, string name = "Green tea", string category = "tea", DateTimeOffset? createdAt = null) => new()
    {
        ProductId = id,
        Name = name,
        Description = "Leaves.",
        Category = category,
        Price = new Money(price, "CNY"),
        Stock = new Stock(available, 0, 0),
        CreatedAt = createdAt ?? new DateTimeOffset(2026, 11, 11, 0, 0, 0, TimeSpan.Zero),
    };
}
