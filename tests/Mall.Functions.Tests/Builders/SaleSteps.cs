using Mall.Functions.Platform;
using Mall.Functions.Seckill;
using Mall.Functions.Users;

namespace Mall.Functions.Tests.Builders;

internal static class AnOpenSale
{
    public static readonly DateTimeOffset StartsAt = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One that has its units and is open.</summary>
    public static Sale Of(long available = 10, SaleMode mode = SaleMode.Active) => new()
    {
        Id = "sale-1",
        SaleId = "sale-1",
        ProductId = "tea",
        ProductName = "Green tea",
        Price = new Money(990, "CNY"),
        PerBuyerLimit = 2,
        StartsAt = StartsAt,
        EndsAt = StartsAt.AddHours(1),
        CreatedAt = StartsAt.AddHours(-1),
        CreatedBy = "admin-1",
        Mode = mode,
        Initial = available,
        Available = available,
        Version = 1,
        Gate = GateStatus.Ready,
        Generation = 1,
    };
}

/// <summary>What tests of sales do with a shop again and again.</summary>
internal static class SaleSteps
{
    public static readonly User Admin = new() { Id = "admin-1", PasswordHash = "", Roles = ["shopper", "admin"], CreatedAt = default };

    public static object NewSale(this TestShop shop, string productId, long stock = 10, int limit = 2, TimeSpan? opensIn = null) => new
    {
        productId,
        price = new { amount = 990 },
        stock,
        perBuyerLimit = limit,
        startsAt = shop.Clock.GetUtcNow() + (opensIn ?? TimeSpan.Zero),
        endsAt = shop.Clock.GetUtcNow().AddHours(1),
    };

    public static Task<Answer> CreateSaleAsync(this TestShop shop, object body, string? idempotencyKey = null, User? caller = null) =>
        shop.CallAsync(caller ?? Admin, body, request => shop.Make<CreateSale>().Run(request, default), idempotencyKey: idempotencyKey);

    /// <summary>A sale of a product of its own.</summary>
    public static async Task<Sale> SaleAsync(this TestShop shop, long stock = 10, int limit = 2, long productStock = 100, TimeSpan? opensIn = null)
    {
        var answer = await shop.CreateSaleAsync(shop.NewSale(await shop.ProductAsync(productStock), stock, limit, opensIn));
        return await shop.SaleAsync(answer.Body.GetProperty("id").GetString()!);
    }

    public static async Task<Sale> SaleAsync(this TestShop shop, string saleId) => (await shop.Get<SaleStore>().FindAsync(saleId, default))!;
}
