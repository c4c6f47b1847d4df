namespace Mall.Functions.Tests.Users;

public sealed class AddressThrottleTests(RealRedis redis) : RedisShopTests(redis, ("Registration:PerAddress", "2"))
{
    private static readonly IPAddress Somebody = IPAddress.Parse("203.0.113.7");

    private AddressThrottle Throttle => Shop.Get<AddressThrottle>();

    [Fact]
    public async Task Count_BeyondTheLimit_IsRefusedUntilTheHourEnds()
    {
        Assert.Null(await Throttle.CountAsync("things", Somebody, 2));
        Assert.Null(await Throttle.CountAsync("things", Somebody, 2));

        var refusal = Assert.IsType<TooMany>(await Throttle.CountAsync("things", Somebody, 2));
        Assert.InRange(refusal.RetryAfter, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(60));
    }

    [Fact]
    public async Task Count_OfOneThingAndAddress_LeavesTheOthersAlone()
    {
        Assert.Null(await Throttle.CountAsync("things", Somebody, 1));

        Assert.Null(await Throttle.CountAsync("others", Somebody, 1));
        Assert.Null(await Throttle.CountAsync("things", IPAddress.Parse("203.0.113.8"), 1));
        Assert.Null(await Throttle.CountAsync("things", IPAddress.Loopback, 1));
        Assert.Null(await Throttle.CountAsync("things", IPAddress.Loopback, 1));
        Assert.Null(await Throttle.CountAsync("things", Somebody, 0));
    }

    [Fact]
    public async Task Register_TooOftenFromOneAddress_Is429WithRetryAfter()
    {
        Assert.Equal(201, (await RegisterAsync("a@example.com")).Status);
        Assert.Equal(409, (await RegisterAsync("a@example.com")).Status);

        var answer = await RegisterAsync("b@example.com");

        Assert.Equal((429, "too-many-requests"), (answer.Status, answer.Code));
        Assert.InRange(int.Parse(answer.Headers.RetryAfter!), 1, 3600);
    }

    [Fact]
    public async Task WithoutRedis_EverybodyIsLetThrough()
    {
        await using var shop = await TestShop.OpenAsync();

        Assert.Null(await shop.Get<AddressThrottle>().CountAsync("things", Somebody, 1));
        Assert.Null(await shop.Get<AddressThrottle>().CountAsync("things", Somebody, 1));
    }

    private Task<Answer> RegisterAsync(string email) => Shop.CallAsync(null, new { email, password = "a long enough one" }, request =>
    {
        request.HttpContext.Connection.RemoteIpAddress = Somebody;
        return Shop.Make<RegisterUser>().Run(request, default);
    });
}
