using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Builders;

/// <summary>Tests with a shop of their own each, over the Redis of their class, which is empty. The background work does not run: a test does it when it says so.</summary>
/// <param name="redis">The server.</param>
/// <param name="settings">Of the shop.</param>
public abstract class RedisShopTests(RealRedis redis, params (string Name, string Value)[] settings) : IClassFixture<RealRedis>, IAsyncLifetime
{
    private protected TestShop Shop { get; private set; } = null!;

    private protected RealRedis Redis => redis;

    private protected SaleGate Gate => Shop.Get<SaleGate>();

    public virtual async Task InitializeAsync()
    {
        Shop = await OpenShopAsync([("Seckill:SendTimeout", "00:01:00"), .. settings]);
        await redis.EmptyAsync();
    }

    public virtual Task DisposeAsync() => Shop.DisposeAsync().AsTask();

    /// <summary>Another shop with the same Redis.</summary>
    private protected async Task<TestShop> OpenShopAsync(params (string Name, string Value)[] settings) => await TestShop.OpenAsync([.. await redis.SettingsAsync(), .. settings]);

    /// <summary>A sale in Redis; in the database only if it was there before.</summary>
    private protected async Task<Sale> OpenedAsync(Sale sale)
    {
        await Gate.OpenAsync(sale);
        return sale;
    }

    /// <summary>A sale of a product that has a hundred units, in the database and in Redis.</summary>
    private protected async Task<Sale> OpenSaleAsync(long stock = 10) => await OpenedAsync(await Shop.OpenSaleAsync(stock));

    /// <summary>A buyer wins, and the queue has his intent: he was told 202.</summary>
    private protected async Task<TicketIntent> WinAsync(Sale sale, string userId, int quantity = 1)
    {
        var intent = (await Gate.EnterAsync(sale, userId, quantity)).Intent!;
        await Gate.SentAsync(sale.Id, [intent.TicketId]);
        return intent;
    }

    /// <summary>Somebody wins, and his order waits for its payment.</summary>
    private protected async Task<Order> WonAsync(Sale sale, int quantity)
    {
        var intent = await WinAsync(sale, Ids.New(), quantity);
        await Shop.DrainAsync(sale, intent);
        return (await Shop.OrderAsync(intent))!;
    }

    /// <summary>An administrator calls a function that changes a sale.</summary>
    private protected Task<Answer> OperateAsync<TFunction>(Sale sale, object? body = null, string? key = null) => Shop.CallAsync(
        SaleSteps.Admin, body, request => (Task<IResult>)typeof(TFunction).GetMethod("Run")!.Invoke(Shop.Make<TFunction>(), [request, sale.Id, CancellationToken.None])!, idempotencyKey: key);

    private protected Task SweepAsync() => Shop.Make<SweepSales>().SweepAsync(default);

    private protected async Task<bool> IsBalancedAsync(Sale sale) => await Shop.Get<SaleAudit>().RunAsync(sale.Id, default) is { Balanced: true };

    private protected async Task<long> TakenAsync(Sale sale) => (await Gate.StateAsync(sale.Id))!.Taken;
}
