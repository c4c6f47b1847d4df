using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Moq;

namespace Mall.Functions.Tests.Platform;

public sealed class RateLimitsTests
{
    private const string Somebody = "203.0.113.7";
    private const string Door = "/api/v1/seckill/sales/a/tickets";
    private const string Callbacks = "/api/v1/payments/callbacks/simulated";

    private readonly TestClock _clock = new();
    private readonly AccessTokens _tokens;

    public RateLimitsTests() => _tokens = new AccessTokens(Options.Create(new JwtOptions { SigningKey = Convert.ToBase64String(new byte[32]) }), _clock);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public void UnsafeCalls_FromOneAddress_AreLimited(string method)
    {
        var limits = Limits(perAddress: 2, perUser: 0);

        Assert.Equal(4, Granted(limits, 10, () => Call(Somebody, method)));
        Assert.Equal(4, Granted(limits, 10, () => Call("203.0.113.8", method)));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, Granted(limits, 10, () => Call(Somebody, method)));
    }

    [Fact]
    public void Refusal_IsRateLimitedAndSaysWhenToComeBack()
    {
        var limits = Limits(perAddress: 1, perUser: 0);
        Granted(limits, 2, () => Call(Somebody));

        var refusal = Assert.IsType<TooMany>(limits.Count(Call(Somebody)));

        Assert.Equal(("rate-limited", TimeSpan.FromSeconds(1)), (refusal.Code, refusal.RetryAfter));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public void SafeCalls_AreNotCounted(string method) => Assert.Equal(100, Granted(Limits(1, 1), 100, () => Call(Somebody, method, user: "me")));

    [Fact]
    public void UnsafeCalls_OfOneUser_AreLimitedFromWhereverTheyCome()
    {
        var limits = Limits(perAddress: 0, perUser: 3);
        var from = 0;

        Assert.Equal(6, Granted(limits, 20, () => Call($"203.0.113.{++from}", user: "me")));
        Assert.Equal(6, Granted(limits, 20, () => Call(Somebody, user: "somebody else")));
        Assert.Equal(20, Granted(limits, 20, () => Call(Somebody)));
    }

    [Fact]
    public void UnsafeCalls_WithAForgedToken_CountForTheAddressOnly()
    {
        var limits = Limits(perAddress: 5, perUser: 1);
        var forged = Call(Somebody);
        forged.Request.Headers.Authorization = "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSJ9.";

        Assert.Equal(10, Granted(limits, 20, () => forged));
        Assert.Equal(2, Granted(limits, 20, () => Call("203.0.113.8", user: "me")));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public void Loopback_WithoutSettings_IsNotLimited(string address) => Assert.Equal(500, Granted(Limits(null, null), 500, () => Call(address, user: "me")));

    [Fact]
    public void Loopback_WithSettings_IsLimited()
    {
        Assert.Equal(6, Granted(Limits(3, 0), 100, () => Call("127.0.0.1")));
        Assert.Equal(4, Granted(Limits(0, 2), 100, () => Call("127.0.0.1", user: "me")));
    }

    [Fact]
    public void Others_WithoutSettings_HaveTheDefaults()
    {
        var limits = Limits(null, null);

        Assert.Equal(2 * RateLimitOptions.DefaultPerUser, Granted(limits, 500, () => Call(Somebody, user: "me")));
        Assert.Equal(2 * RateLimitOptions.DefaultPerAddress, Granted(limits, 500, () => Call("203.0.113.8")));
    }

    [Theory]
    [InlineData("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::2", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    public void Addresses_OfOneHousehold_AreOne(string one, string other, bool same)
    {
        var limits = Limits(perAddress: 1, perUser: 0);
        Granted(limits, 5, () => Call(one));

        Assert.Equal(same ? 0 : 2, Granted(limits, 5, () => Call(other)));
    }

    [Fact]
    public async Task SignedCallbacks_ThatAreTaken_AreNotCounted()
    {
        var limits = Limits(perAddress: 1, perUser: 1);

        for (var i = 0; i < 100; i++)
        {
            var (http, start) = Callback();
            Assert.Null(limits.Count(http));
            http.Response.StatusCode = 200;
            await start();
        }
    }

    [Fact]
    public async Task SignedCallbacks_ThatAreRefused_AreCounted()
    {
        var limits = Limits(perAddress: 1, perUser: 1);
        for (var i = 0; i < 2; i++)
        {
            var (http, start) = Callback();
            Assert.Null(limits.Count(http));
            http.Response.StatusCode = 401;
            await start();
        }

        Assert.IsType<TooMany>(limits.Count(Callback().Http));
    }

    /// <summary>A crowd behind one address, and a buyer who asks again and again: that is what a door is for.</summary>
    [Theory]
    [InlineData("/api/v1/seckill/sales/a/tickets")]
    [InlineData("/API/v1/seckill/Sales/b/Tickets")]
    public void CrowdedPath_HasItsOwnLimitOfAnAddressAndNoneOfAUser(string door)
    {
        var limits = Limits(perAddress: 1, perUser: 1, atTheDoor: 10);

        Assert.Equal(20, Granted(limits, 100, () => Call(Somebody, user: "me", path: door)));
        Assert.Equal(20, Granted(limits, 100, () => Call("203.0.113.8", user: "me", path: door)));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(10, Granted(limits, 100, () => Call(Somebody, user: "me", path: door)));
    }

    [Theory]
    [InlineData("/api/v1/seckill/sales")]
    [InlineData("/api/v1/seckill/sales/a/waiting")]
    [InlineData("/api/v1/seckill/sales/a/tickets/b/release")]
    [InlineData("/api/v1/seckill/tickets")]
    [InlineData("/api/v1/orders")]
    public void CrowdedPath_AndTheOthers_DoNotCountForEachOther(string other)
    {
        var limits = Limits(perAddress: 1, perUser: 1, atTheDoor: 10);

        Assert.Equal(2, Granted(limits, 100, () => Call(Somebody, user: "me", path: other)));
        Assert.Equal(20, Granted(limits, 100, () => Call(Somebody, user: "me", path: Door)));
    }

    [Fact]
    public void CrowdedPath_OnTheLoopback_IsLimitedOnlyByItsOwnSetting()
    {
        Assert.Equal(100, Granted(Limits(1, 1), 100, () => Call("127.0.0.1", user: "me", path: Door)));
        Assert.Equal(20, Granted(Limits(null, null, atTheDoor: 10), 100, () => Call("127.0.0.1", path: Door)));
        Assert.Equal(100, Granted(Limits(null, null, atTheDoor: 0), 100, () => Call(Somebody, path: Door)));
    }

    private RateLimits Limits(int? perAddress, int? perUser, int? atTheDoor = null) => new(
        Options.Create(new RateLimitOptions { PerAddress = perAddress, PerUser = perUser }), new CallerIdentity(_tokens), [new SignedPath("/api/v1/payments/callbacks")],
        [new CrowdedPath("/api/v1/seckill/sales/", "/tickets", atTheDoor ?? 1000, atTheDoor is not null)], _clock);

    private DefaultHttpContext Call(string address, string method = "POST", string? user = null, string path = "/api/v1/orders")
    {
        var http = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) }, Request = { Method = method, Path = path } };
        if (user is not null)
        {
            http.Request.Headers.Authorization = "Bearer " + _tokens.Issue(user, []);
        }

        return http;
    }

    private (HttpContext Http, Func<Task> Start) Callback()
    {
        Func<Task> start = () => Task.CompletedTask;
        var response = new Mock<IHttpResponseFeature>();
        response.SetupProperty(r => r.StatusCode);
        response.Setup(r => r.OnStarting(It.IsAny<Func<object, Task>>(), It.IsAny<object>())).Callback((Func<object, Task> callback, object state) => start = () => callback(state));
        var http = Call(Somebody);
        http.Request.Path = Callbacks;
        http.Features.Set(response.Object);
        return (http, () => start());
    }

    private static int Granted(RateLimits limits, int calls, Func<HttpContext> call) => Enumerable.Range(0, calls).Count(_ => limits.Count(call()) is null);
}
