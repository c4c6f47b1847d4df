using Mall.Functions.Traffic;

namespace Mall.Functions.Tests.Traffic;

public sealed class TrafficSaltsTests(RealRedis redis) : IClassFixture<RealRedis>
{
    [Fact]
    public async Task Salt_OfADay_IsTheSameOnAllInstancesAndGoesWithIt()
    {
        var settings = await SettingsAsync();
        await using var one = await TestShop.OpenAsync(settings);
        await using var other = await TestShop.OpenAsync(settings);

        Assert.Equal(await SketchAsync(one), await SketchAsync(other));
        var left = await one.Get<RedisConnection>().CallAsync(db => db.KeyTimeToLiveAsync("traffic:salt:2026-11-11"));
        Assert.InRange(left!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
    }

    [Fact]
    public async Task Salt_OfAnotherDay_IsAnother()
    {
        await using var shop = await TestShop.OpenAsync(await SettingsAsync());
        var today = await SketchAsync(shop);
        shop.Clock.Advance(TimeSpan.FromDays(1));

        Assert.NotEqual(today, await SketchAsync(shop));
        Assert.False(shop.Get<TrafficCounts>().HasSalt(new DateOnly(2026, 11, 11)));
    }

    [Fact]
    public async Task Salt_ShortlyBeforeMidnight_IsThereForTomorrow()
    {
        await using var shop = await TestShop.OpenAsync(await SettingsAsync());
        shop.Clock.Advance(new TimeSpan(23, 59, 0));

        await shop.Get<TrafficSalts>().EnsureAsync();

        Assert.True(shop.Get<TrafficCounts>().HasSalt(new DateOnly(2026, 11, 12)));
    }

    [Fact]
    public async Task Salt_WithoutRedis_IsTheInstancesOwn()
    {
        await using var shop = await TestShop.OpenAsync();
        await using var other = await TestShop.OpenAsync();

        Assert.NotEqual(await SketchAsync(shop), await SketchAsync(other));
    }

    /// <summary>Of an empty Redis.</summary>
    private async Task<(string Name, string Value)[]> SettingsAsync()
    {
        var settings = await redis.SettingsAsync();
        await redis.EmptyAsync();
        return settings;
    }

    /// <summary>What the day's visitors did to the sketch: three hundred of them, so that two salts do not do the same.</summary>
    private static async Task<string> SketchAsync(TestShop shop)
    {
        await shop.Get<TrafficSalts>().EnsureAsync();
        for (var i = 0; i < 300; i++)
        {
            shop.Get<TrafficCounts>().Add(new Visit("/", null, null), DeviceKind.Phone, IPAddress.Parse($"203.0.113.{i % 250}"), $"browser {i}");
        }

        var document = shop.Get<TrafficCounts>().Unwritten("one")!;
        shop.Get<TrafficCounts>().Written(document);
        return document.Visitors;
    }
}
