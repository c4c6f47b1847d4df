using Microsoft.Azure.Cosmos;
using User = Mall.Functions.Users.User;

namespace Mall.Functions.Tests.Builders;

internal static class AnOpenSale
{
    public static readonly DateTimeOffset StartsAt = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One that has its units and is open, at a time that is always the same.</summary>
    public static Sale Of(long available = 10, SaleMode mode = SaleMode.Active) =>
        Sales.ASale((int)available, limit: 2, id: "sale-1") with { Mode = mode, StartsAt = StartsAt, EndsAt = StartsAt.AddHours(1) };
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
        startsAt = shop.Clock.GetUtcNow() + (opensIn ?? TimeSpan.FromMinutes(-1)),
        endsAt = shop.Clock.GetUtcNow().AddHours(1),
    };

    public static Task<Answer> CreateSaleAsync(this TestShop shop, object body, string? idempotencyKey = null, User? caller = null) =>
        shop.CallAsync(caller ?? Admin, body, request => shop.Make<CreateSale>().Run(request, default), idempotencyKey: idempotencyKey);

    public static Task<Answer> EnterAsync(this TestShop shop, string saleId, string userId, object? body = null) =>
        shop.CallAsync(ShopSteps.Shopper(userId), body, request => shop.Make<EnterSeckill>().Run(request, saleId, default));

    public static Task<Answer> MyTicketAsync(this TestShop shop, string saleId, string userId) =>
        shop.CallAsync(ShopSteps.Shopper(userId), null, request => shop.Make<GetMyTicket>().Run(request, saleId, default));

    public static Task<Answer> ShownSaleAsync(this TestShop shop, string saleId) =>
        shop.CallAsync(null, null, request => shop.Make<GetSale>().Run(request, saleId, default));

    public static Task<Answer> JoinWaitingListAsync(this TestShop shop, string saleId, string userId, object? body = null) =>
        shop.CallAsync(ShopSteps.Shopper(userId), body, request => shop.Make<JoinWaitingList>().Run(request, saleId, default));

    /// <summary>A sale of a product of its own.</summary>
    public static async Task<Sale> SaleAsync(this TestShop shop, long stock = 10, int limit = 2, long productStock = 100, TimeSpan? opensIn = null)
    {
        var answer = await shop.CreateSaleAsync(shop.NewSale(await shop.ProductAsync(productStock), stock, limit, opensIn));
        return await shop.SaleAsync(answer.Body.GetProperty("id").GetString()!);
    }

    public static async Task<Sale> SaleAsync(this TestShop shop, string saleId) => (await shop.Get<SaleStore>().FindAsync(saleId, default))!;
}

/// <summary>Tickets of a sale without its door: intents as the gate writes them, drained.</summary>
internal static class TicketSteps
{
    /// <summary>A sale whose gate is in this generation, without a gate.</summary>
    public static async Task<Sale> OpenSaleAsync(
        this TestShop shop, long stock = 10, int limit = 5, long productStock = 100, int generation = 1, GateStatus gate = GateStatus.Ready)
    {
        var sale = await shop.SaleAsync(stock, limit, productStock);
        await shop.PatchSaleAsync(
            sale.Id, PatchOperation.Set("/generation", generation), PatchOperation.Set("/gate", gate),
            // A real gate goes by its own clock, not by that of the test.
            PatchOperation.Set("/startsAt", DateTimeOffset.UnixEpoch), PatchOperation.Set("/endsAt", DateTimeOffset.UnixEpoch.AddYears(200)));
        return await shop.SaleAsync(sale.Id);
    }

    public static Task PatchSaleAsync(this TestShop shop, string saleId, params PatchOperation[] operations) =>
        shop.Get<CosmosDatabase>().Container(SeckillNames.Container).TryPatchAsync(saleId, saleId, operations, null, default);

    public static TicketIntent Intent(this Sale sale, long position = 1, int quantity = 1, string? userId = null, int? generation = null, string? addressId = null, bool isOffer = false) =>
        new($"{sale.Id}.{Ids.New()}", sale.Id, userId ?? Ids.New(), quantity, position, sale.StartsAt, generation ?? sale.Generation, isOffer, addressId);

    public static Task<IReadOnlyCollection<string>?> DrainAsync(this TestShop shop, Sale sale, params TicketIntent[] intents) =>
        shop.Get<TicketMaker>().DrainAsync(sale.Id, intents, shop.Durable.Client, e => throw new InvalidOperationException("A ticket failed.", e), default);

    public static async Task<Ticket?> TicketAsync(this TestShop shop, string ticketId) => await shop.Get<TicketStore>().FindAsync(ticketId, default);

    public static async Task<Order?> OrderAsync(this TestShop shop, TicketIntent intent) => await shop.Get<OrderStore>().FindAsync(intent.UserId, intent.TicketId, default);

    /// <summary>A ticket whose order waits for its payment.</summary>
    public static async Task<Order> HeldAsync(this TestShop shop, Sale sale, int quantity = 1, string? userId = null)
    {
        var intent = sale.Intent(quantity: quantity, userId: userId);
        await shop.DrainAsync(sale, intent);
        return (await shop.OrderAsync(intent))!;
    }

    /// <summary>Available, held, sold, returned; and no unit lost or made.</summary>
    public static async Task AssertCountsAsync(this TestShop shop, Sale sale, long available, long held, long sold, long returned = 0)
    {
        var now = await shop.SaleAsync(sale.Id);
        Assert.Equal((available, held, sold, returned), (now.Available, now.Held, now.Sold, now.Returned));
        Assert.True(now.IsBalanced);
    }
}
