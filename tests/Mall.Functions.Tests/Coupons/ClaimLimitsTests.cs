namespace Mall.Functions.Tests.Coupons;

public sealed class ClaimLimitsTests(RealRedis redis) : RedisShopTests(
    redis, ("Coupons:ClaimsPerAccount", "3"), ("Coupons:ClaimsPerDevice", "4"), ("Coupons:ClaimsPerNetwork", "6"), ("Coupons:NewAccountsWait", "00:10:00"))
{
    private static readonly IPAddress Somewhere = IPAddress.Parse("203.0.113.7");

    private ClaimLimits Limits => Shop.Get<ClaimLimits>();

    private CouponClaims Claims => Shop.Get<CouponClaims>();



    [Fact]
    public async Task Add_BeyondTheLimitOfAnAccount_IsRefusedFromAnywhere()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(await Limits.AddAsync(ACoupon.From("user-1")));
        }

        Assert.Equal("rate-limited", (await Limits.AddAsync(ACoupon.From("user-1", Somewhere)))?.Code);
        Assert.Null(await Limits.AddAsync(ACoupon.From("user-2")));
    }

    [Fact]
    public async Task Add_ManyAccountsOnOneDevice_AreRefusedInAnyNetwork()
    {
        var device = Token("user-0", null);
        for (var i = 0; i < 4; i++)
        {
            Assert.Null(await Limits.AddAsync(ACoupon.From($"user-{i}", Network(i), Token($"user-{i}", device))));
        }

        Assert.Equal("rate-limited", (await Limits.AddAsync(ACoupon.From("user-9", Network(9), Token("user-9", device))))?.Code);
    }

    [Fact]
    public async Task Add_WithoutAToken_CountsTogetherForTheNetwork()
    {
        for (var i = 0; i < 4; i++)
        {
            // The token of another account is none.
            Assert.Null(await Limits.AddAsync(ACoupon.From($"user-{i}", Somewhere, i % 2 == 0 ? null : Token("somebody else", null))));
        }

        Assert.Equal("rate-limited", (await Limits.AddAsync(ACoupon.From("user-9", Somewhere)))?.Code);
        Assert.Null(await Limits.AddAsync(ACoupon.From("user-8", Somewhere, Token("user-8", null))));
    }

    [Fact]
    public async Task Add_ManyDevicesInOneNetwork_AreRefused()
    {
        for (var i = 0; i < 6; i++)
        {
            Assert.Null(await Limits.AddAsync(ACoupon.From($"user-{i}", Somewhere, Token($"user-{i}", null))));
        }

        Assert.Equal("rate-limited", (await Limits.AddAsync(ACoupon.From("user-9", Somewhere, Token("user-9", null))))?.Code);
    }

    [Fact]
    public async Task Add_ANewAccount_HasToWait()
    {
        var userId = Ids.New(Shop.Clock.GetUtcNow().AddMinutes(-9));

        var refusal = Assert.IsType<TooMany>(await Limits.AddAsync(ACoupon.From(userId)));

        Assert.Equal(("account-too-new", TimeSpan.FromMinutes(1)), (refusal.Code, refusal.RetryAfter));
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await Limits.AddAsync(ACoupon.From(userId)));
    }

    [Fact]
    public async Task ClaimByCode_AfterTenUnknownCodes_IsRefusedWhateverTheCode()
    {
        var coupon = await Shop.CouponAsync(byCode: true);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("coupon-not-found", (await ByCodeAsync("user-1", i % 2 == 0 ? CouponCode.New() : "SPRING2027")).Refusal?.Code);
        }

        var refusal = Assert.IsType<TooMany>((await ByCodeAsync("user-1", coupon.Code!)).Refusal);

        Assert.Equal("rate-limited", refusal.Code);
        Assert.InRange(refusal.RetryAfter, TimeSpan.FromMinutes(50), TimeSpan.FromMinutes(60));
        Assert.NotNull((await ByCodeAsync("user-2", coupon.Code!)).Value);
    }

    [Fact]
    public async Task ClaimByCode_GoodCodes_DoNotCountAsUnknown()
    {
        var coupon = await Shop.CouponAsync(byCode: true);
        await ByCodeAsync("user-1", coupon.Code!);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("coupon-not-found", (await ByCodeAsync("user-1", CouponCode.New())).Refusal?.Code);
        }
    }

    [Fact]
    public async Task ClaimByCode_ManyTriesAtOnce_AreNotAllAnswered()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => ByCodeAsync("user-1", CouponCode.New()))));

        Assert.Equal(10, outcomes.Count(outcome => outcome.Refusal?.Code == "coupon-not-found"));
    }

    /// <summary>One browser, two accounts: the device stays the same, its tokens do not.</summary>
    [Fact]
    public void Issue_ForAnotherAccountOfTheDevice_KeepsTheDevice()
    {
        var devices = Shop.Get<DeviceTokens>();
        var first = devices.Verify(devices.Issue("user-1", null))!;

        var second = devices.Verify(devices.Issue("user-2", first))!;

        Assert.Equal(("user-2", first.DeviceId), (second.UserId, second.DeviceId));
    }

    private Task<Outcome<CouponClaim>> ByCodeAsync(string userId, string code) => Claims.ClaimByCodeAsync(ACoupon.From(userId), code, null, default);

    private string Token(string userId, string? device) =>
        Shop.Get<DeviceTokens>() is var devices ? devices.Issue(userId, devices.Verify(device)) : throw new InvalidOperationException();

    private static IPAddress Network(int number) => IPAddress.Parse($"203.0.113.{number}");
}
