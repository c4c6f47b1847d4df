using Mall.Functions.Platform;

namespace Mall.EndToEnd.Tests;

/// <summary>A mall behind a front door that lets one account claim five coupons an hour and one network three. All its instances count together.</summary>
public sealed class CouponLimitTests(CouponLimitTests.LimitedMall limited) : IClassFixture<CouponLimitTests.LimitedMall>
{
    private const string FrontDoorId = "6b4f0a5e-3c1d-4a6b-9f7e-2d8c5b1a0e93";

    [LocalFact]
    public async Task Claim_OftenByOneAccount_IsRefusedWhileOthersGoOn()
    {
        var coupon = await limited.NewCouponAsync();
        using var shopper = limited.Shopper();

        var answers = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => shopper.ClaimUntilAnsweredAsync(coupon)));

        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), AssertHasToWait);
        using var other = limited.Shopper();
        (await other.ClaimAsync(coupon)).Expect(HttpStatusCode.Created);
    }

    [LocalFact]
    public async Task Claim_OftenFromOneNetwork_IsRefusedWhateverTheAccount()
    {
        var coupon = await limited.NewCouponAsync();

        for (var number = 0; number < 3; number++)
        {
            (await ClaimAsync("203.0.113.7")).Expect(HttpStatusCode.Created);
        }

        AssertHasToWait(await ClaimAsync("203.0.113.7"));
        (await ClaimAsync("203.0.113.8")).Expect(HttpStatusCode.Created);

        async Task<Answer> ClaimAsync(string address)
        {
            using var shopper = limited.Shopper();
            return await shopper.PostAsync($"/coupons/{coupon}/claims", null, ("X-Azure-FDID", FrontDoorId), ("X-Azure-SocketIP", address));
        }
    }

    private static void AssertHasToWait(Answer answer)
    {
        Assert.Equal("rate-limited", answer.Expect(HttpStatusCode.TooManyRequests).Code);
        Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.FromMinutes(50));
    }

    public sealed class LimitedMall : IAsyncLifetime
    {


        private readonly TempFolder _state = new();
        private MallProcess? _process;

        public async Task InitializeAsync()
        {
            if (SharedMall.BaseUrl is null)
            {
                _process = await MallProcess.StartAsync(
                    _state.Path,
                    [.. OwnTokens.Settings, ("FrontDoor__Id", FrontDoorId), ("Demo__Seed", "false"), ("Coupons__ClaimsPerAccount", "5"), ("Coupons__ClaimsPerNetwork", "3")]);
            }
        }

        public async Task DisposeAsync()
        {
            if (_process is not null)
            {
                await _process.DisposeAsync();
            }

            _state.Dispose();
        }

        internal MallClient Shopper() => _process!.As(Ids.New());

        internal async Task<string> NewCouponAsync()
        {
            using var admin = _process!.As("limit-admin", "admin");
            return (await admin.NewCouponAsync(perUserLimit: 20)).Text("id");
        }


    }
}
