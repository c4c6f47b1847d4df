namespace Mall.Functions.Tests.Users;

public sealed class AddressThrottleTests(RealRedis redis) : IClassFixture<RealRedis>, IAsyncLifetime
{
    private static readonly IPAddress Somebody = IPAddress.Parse("203.0.113.7");

    private TestShop _shop = null!;

    private AddressThrottle Throttle => _shop.Get<AddressThrottle>();

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync([.. await redis.SettingsAsync(), ("Registration:PerAddress", "2")]);
        await redis.EmptyAsync();
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

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

    private Task<Answer> RegisterAsync(string email) => _shop.CallAsync(null, new { email, password = "a long enough one" }, request =>
    {
        request.HttpContext.Connection.RemoteIpAddress = Somebody;
        return _shop.Make<RegisterUser>().Run(request, default);
    });
}
