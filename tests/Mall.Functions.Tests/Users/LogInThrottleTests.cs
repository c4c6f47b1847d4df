namespace Mall.Functions.Tests.Users;

public sealed class LogInThrottleTests(RealRedis redis) : RedisShopTests(
    redis, ("LogIn:FailuresPerAccount", "3"), ("LogIn:FailuresPerAccountOverall", "6"), ("LogIn:FailuresPerAddress", "5"), ("LogIn:PerAccount", "10"), ("LogIn:PerAddress", "15"))
{
    private static readonly KnownDevice Device = new("user-1", "phone");

    private readonly LogInAttempt _lilei = Attempt("lilei", "203.0.113.7");

    private LogInThrottle Throttle => Shop.Get<LogInThrottle>();

    [Fact]
    public async Task Failed_TheLastAllowedOne_IsStillAnsweredAndTheNextIsNot()
    {
        await FailAsync(_lilei, 2);

        Assert.Null(await Throttle.FailedAsync(_lilei));
        Assert.IsType<TooMany>(await Throttle.FailedAsync(_lilei));
    }

    [Fact]
    public async Task Succeeded_BelowTheLimit_ForgetsTheFailures()
    {
        await FailAsync(_lilei, 2);

        Assert.Null(await Throttle.SucceededAsync(_lilei));

        await FailAsync(_lilei, 2);
        Assert.Null(await Throttle.AllowsAsync(_lilei));
    }

    [Fact]
    public async Task Succeeded_WhenTheLimitWasReachedMeanwhile_IsRefused()
    {
        await FailAsync(_lilei, 3);

        Assert.IsType<TooMany>(await Throttle.SucceededAsync(_lilei));
        Assert.IsType<TooMany>(await Throttle.AllowsAsync(_lilei));
    }

    [Fact]
    public async Task Succeeded_TooOftenForOneAccount_IsRefused()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await Throttle.AllowsAsync(Attempt("lilei", $"203.0.113.{i}")));
            Assert.Null(await Throttle.SucceededAsync(Attempt("lilei", $"203.0.113.{i}")));
        }

        Assert.IsType<TooMany>(await Throttle.SucceededAsync(_lilei));
        Assert.IsType<TooMany>(await Throttle.AllowsAsync(_lilei));
        Assert.Null(await Throttle.AllowsAsync(Attempt("hanmeimei", "203.0.113.7")));
    }

    [Fact]
    public async Task Succeeded_TooOftenFromOneNetwork_IsRefusedThereButForKnownDevices()
    {
        for (var i = 0; i < 15; i++)
        {
            Assert.Null(await Throttle.SucceededAsync(Attempt($"user-{i}", "203.0.113.7")));
        }

        Assert.IsType<TooMany>(await Throttle.AllowsAsync(_lilei));
        Assert.Null(await Throttle.AllowsAsync(_lilei.With(Device)));
        Assert.Null(await Throttle.AllowsAsync(Attempt("lilei", "203.0.113.8")));
    }

    /// <summary>Before a sale, say.</summary>
    [Fact]
    public async Task Failed_OfOneAccountFromOneNetwork_LocksItOutThereOnly()
    {
        await FailAsync(_lilei, 3);

        var refusal = Assert.IsType<TooMany>(await Throttle.AllowsAsync(_lilei));
        Assert.Equal("too-many-attempts", refusal.Code);
        Assert.InRange(refusal.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(15));
        Assert.Null(await Throttle.AllowsAsync(Attempt("lilei", "203.0.113.8")));
    }

    [Fact]
    public async Task Failed_OfOneAccountFromManyNetworks_LetsOnlyKnownDevicesIn()
    {
        for (var i = 0; i < 6; i++)
        {
            Assert.Null(await Throttle.FailedAsync(Attempt("lilei", $"198.51.100.{i}")));
        }

        Assert.IsType<TooMany>(await Throttle.AllowsAsync(_lilei));
        Assert.Null(await Throttle.AllowsAsync(_lilei.With(Device)));
        Assert.Null(await Throttle.SucceededAsync(_lilei.With(Device)));
    }

    [Fact]
    public async Task Failed_WithOneKnownDevice_StopsThatDevice()
    {
        await FailAsync(_lilei.With(Device), 3);

        Assert.IsType<TooMany>(await Throttle.AllowsAsync(_lilei.With(Device)));
        Assert.Null(await Throttle.AllowsAsync(_lilei.With(Device with { DeviceId = "another" })));
        Assert.Null(await Throttle.AllowsAsync(_lilei));
    }

    [Fact]
    public async Task LogIn_OfALockedAccount_LetsTheDeviceInThatItKnows()
    {
        await Shop.ShopperAsync("lilei@example.com", "a long enough one");
        await Shop.ShopperAsync("hanmeimei@example.com", "a long enough one");
        var known = (await LogInAsync("a long enough one")).Body.GetProperty("deviceToken").GetString();
        var another = (await LogInAsync("a long enough one", email: "hanmeimei@example.com")).Body.GetProperty("deviceToken").GetString();
        for (var i = 0; i < 3; i++)
        {
            await LogInAsync("a wrong long one");
        }

        Assert.Equal(429, (await LogInAsync("a long enough one")).Status);
        Assert.Equal(429, (await LogInAsync("a long enough one", another)).Status);
        var answer = await LogInAsync("a long enough one", known);
        Assert.Equal(200, answer.Status);
        Assert.NotNull(answer.Body.GetProperty("deviceToken").GetString());
    }

    [Fact]
    public async Task Failed_OfManyAccounts_StopsTheAddressOnly()
    {
        for (var i = 0; i < 5; i++)
        {
            await Throttle.FailedAsync(Attempt($"user-{i}", "203.0.113.7"));
        }

        Assert.IsType<TooMany>(await Throttle.AllowsAsync(Attempt("hanmeimei", "203.0.113.7")));
        Assert.Null(await Throttle.AllowsAsync(Attempt("hanmeimei", "203.0.113.8")));
    }

    [Fact]
    public async Task Failed_ManyAtOnce_AnswersAsManyAsAreAllowed()
    {
        // Of a known device only one counter counts. Several count in different orders, and then it may be fewer.
        var refusals = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Throttle.FailedAsync(_lilei.With(Device))));

        Assert.Equal(3, refusals.Count(refusal => refusal is null));
    }

    [Fact]
    public async Task Failed_AfterTheServerLostItsScripts_IsCounted()
    {
        await FailAsync(_lilei, 2);
        await Shop.Get<RedisConnection>().CallAsync(db => db.ExecuteAsync("SCRIPT", "FLUSH"));
        await FailAsync(_lilei, 1);

        Assert.IsType<TooMany>(await Throttle.AllowsAsync(_lilei));
    }

    [Fact]
    public async Task LogIn_TooManyFailures_RefusesTheRightPasswordToo()
    {
        await Shop.ShopperAsync("lilei@example.com", "a long enough one");
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(401, (await LogInAsync("a wrong long one")).Status);
        }

        var answer = await LogInAsync("a long enough one");

        Assert.Equal((429, "too-many-attempts"), (answer.Status, answer.Code));
        Assert.InRange(int.Parse(answer.Headers.RetryAfter!), 1, 900);
    }

    [Fact]
    public async Task WithoutRedis_EverybodyIsLetThrough()
    {
        await using var shop = await TestShop.OpenAsync(("LogIn:FailuresPerAccount", "1"));
        var throttle = shop.Get<LogInThrottle>();

        Assert.Null(await throttle.FailedAsync(_lilei));
        Assert.Null(await throttle.FailedAsync(_lilei));
        Assert.Null(await throttle.AllowsAsync(_lilei));
        Assert.Null(await throttle.SucceededAsync(_lilei));
    }

    private static LogInAttempt Attempt(string username, string? address) =>
        LogInAttempt.Of(AccountName.Username(username), address is null ? null : IPAddress.Parse(address));

    private async Task FailAsync(LogInAttempt attempt, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Throttle.FailedAsync(attempt);
        }
    }

    private Task<Answer> LogInAsync(string password, string? deviceToken = null, string email = "lilei@example.com") =>
        Shop.CallAsync(null, new { email, password, deviceToken }, request => Shop.Make<LogIn>().Run(request, default));
}
