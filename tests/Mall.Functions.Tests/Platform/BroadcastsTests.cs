using Mall.Functions.Catalog;
using Mall.Functions.Notifications;

namespace Mall.Functions.Tests.Platform;

public sealed class BroadcastsTests(RealRedis redis) : IClassFixture<RealRedis>
{
    [Fact]
    public async Task Tell_HereThatSomebodyWasToldSomething_RingsHisStreamsOnOtherInstances()
    {
        await using var here = await TestShop.OpenAsync(await redis.SettingsAsync());
        await using var there = await TestShop.OpenAsync(await redis.SettingsAsync());
        await ListenAsync(there);
        using var lileis = there.Get<NotificationStreams>().Open("lilei").Value!;
        using var hanmeimeis = there.Get<NotificationStreams>().Open("hanmeimei").Value!;

        await here.Get<NotificationStreams>().TellAsync("lilei");

        Assert.True(await lileis.HearAsync(HangGuard.Token()));

        // Messages come in order: whoever else the first one rang has heard it by the second.
        await here.Get<NotificationStreams>().TellAsync("lilei");
        Assert.True(await lileis.HearAsync(HangGuard.Token()));
        using var none = new CancellationTokenSource();
        var wrong = hanmeimeis.HearAsync(none.Token);
        Assert.False(wrong.IsCompleted);
        await none.CancelAsync();
        Assert.False(await wrong);
    }

    [Fact]
    public async Task Tell_HereThatAProductChanged_ForgetsItsPageOnOtherInstances()
    {
        await using var here = await TestShop.OpenAsync(await redis.SettingsAsync());
        await using var there = await TestShop.OpenAsync(await redis.SettingsAsync());
        await ListenAsync(there);
        await there.Get<ProductStore>().TryCreateAsync(AProduct.Of("tea"), default);
        await there.Get<ProductPages>().GetAsync("tea");
        Assert.Equal(1, there.Get<ProductPages>().Count);

        await here.Get<ProductPages>().ForgetEverywhereAsync("tea");

        await Eventually.BecomesTrueAsync(() => Task.FromResult(there.Get<ProductPages>().Count == 0));
    }

    [Fact]
    public async Task Tell_WithoutRedis_ComesBack()
    {
        await using var shop = await TestShop.OpenAsync();

        await shop.Get<Broadcasts>().TellAsync("channel", "something").WaitAsync(HangGuard.Time);
    }

    private static async Task ListenAsync(TestShop shop)
    {
        await shop.Get<Broadcasts>().StartAsync(default);
        await shop.Get<Broadcasts>().ExecuteTask!.WaitAsync(HangGuard.Time);
    }
}
