using Mall.Functions.Seckill;

namespace Mall.Functions.Tests.Seckill;

/// <summary>The door of a shop over a real Redis.</summary>
/// <param name="redis">The server.</param>
/// <param name="settings">Of the shop.</param>
public abstract class EntryTests(RealRedis redis, params (string, string)[] settings) : IClassFixture<RealRedis>, IAsyncLifetime
{
    private protected TestShop Shop { get; private set; } = null!;

    private protected SaleGate Gate => Shop.Get<SaleGate>();

    public async Task InitializeAsync() => Shop = await TestShop.OpenAsync([.. await redis.SettingsAsync(), .. settings, ("Seckill:SendTimeout", "00:01:00")]);

    public Task DisposeAsync() => Shop.DisposeAsync().AsTask();

    /// <summary>The same Redis under the defaults.</summary>
    private protected async Task<TestShop> OpenDefaultShopAsync() => await TestShop.OpenAsync(await redis.SettingsAsync());

    private protected async Task<Sale> OpenedAsync(Sale sale)
    {
        await Gate.OpenAsync(sale);
        return sale;
    }

    private protected static User Buyer(string id) => new() { Id = id, PasswordHash = "", Roles = ["shopper"], CreatedAt = default };
}
