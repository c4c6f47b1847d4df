using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace Mall.EndToEnd.Tests;

/// <summary>Kills the mall with SIGKILL while shoppers claim coupons and order with them, again and again on the same state; then counts everything. <c>MALL_COUPON_KILLS=200</c> is the long run.
/// That a claim is right whatever write it is cut off before, each in turn, is shown by the tests of CouponClaims.</summary>
public sealed class CouponCrashTests(ITestOutputHelper output)
{
    private const int Shoppers = 24;
    private const int ClaimLimit = 60;
    private const int PerUserLimit = 5;



    private readonly List<string> _coupons = [];

    /// <summary>What the mall said was his: shopper, and id of the claim.</summary>
    private readonly ConcurrentDictionary<(int Shopper, string ClaimId), bool> _promised = new();

    private readonly ConcurrentDictionary<string, int> _paid = new();

    [LocalFact]
    public async Task KilledAgainAndAgain_GivesEveryCouponOnceAndUsesItOnce()
    {
        var kills = Setting.Of("MALL_COUPON_KILLS", 5);
        var seed = Setting.CrashSeed();
        output.WriteLine($"MALL_CRASH_SEED={seed}");
        var random = new Random(seed);
        using var state = new TempFolder();
        string? product = null;
        for (var kill = 0; kill < kills; kill++)
        {
            await using var mall = await StartAsync(state);
            using (var admin = mall.As("coupon-admin", "admin"))
            {
                product ??= await admin.NewProductAsync(1_000_000);
                _coupons.Add((await admin.NewCouponAsync(ClaimLimit, PerUserLimit)).Text("id"));
            }

            using var killed = new CancellationTokenSource();
            var shopping = Enumerable.Range(0, Shoppers).Select(shopper => ShopAsync(mall, shopper, product, new Random(seed + (kill * Shoppers) + shopper), killed.Token)).ToArray();
            if (kill % 3 == 0)
            {
                await PaidAsync(3);
            }

            await Task.Delay(random.Next(50, 1500));
            await killed.CancelAsync();
            await mall.KillAsync();
            await Task.WhenAll(shopping);
        }

        await using var last = await StartAsync(state);
        await CountAsync(last);
    }

    /// <summary>A thousand accounts, of which a hundred win.</summary>
    [LocalFact]
    public async Task ClaimedByAThousandAccountsAtOnce_IsGivenAHundredTimes()
    {
        using var state = new TempFolder();
        await using var mall = await StartAsync(state);
        using var admin = mall.As("coupon-admin", "admin");
        var coupon = (await admin.NewCouponAsync(100)).Text("id");

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async number =>
        {
            using var shopper = mall.As($"rush-{number}");
            return await shopper.ClaimUntilAnsweredAsync(coupon);
        }));

        Assert.Equal(100, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal("coupon-exhausted", answer.Code));
        Assert.Equal(100, await admin.ClaimedAsync(coupon));
    }

    /// <summary>A busy machine may come to nothing before it is killed, round after round: now and then it is left alone until so many orders more are paid.</summary>
    private async Task PaidAsync(int orders)
    {
        var enough = _paid.Count + orders;
        await Eventually.Async(() => Task.FromResult(_paid.Count), paid => paid >= enough, $"{orders} paid orders");
    }

    private static Task<MallProcess> StartAsync(TempFolder state) => MallProcess.StartAsync(
        state.Path,
        [.. OwnTokens.Settings, ("Orders__PaymentWindow", "00:00:02"), ("Orders__MaxUnpaid", "10000"), ("Coupons__ClaimsPerAccount", "0"), ("Demo__Seed", "false")]);

    private static string UserId(int shopper) => $"coupon-shopper-{shopper}";

    private async Task ShopAsync(MallProcess mall, int number, string product, Random random, CancellationToken killed)
    {
        using var shopper = mall.As(UserId(number));
        try
        {
            while (!killed.IsCancellationRequested)
            {
                // The newest is rushed for; of the older ones some places are left unfinished.
                var coupon = _coupons[^Math.Min(_coupons.Count, random.Next(3) == 0 ? 2 : 1)];
                var claimed = await shopper.ClaimAsync(coupon, random.Next(2) == 0 ? null : Guid.NewGuid().ToString());
                if (claimed.Status == HttpStatusCode.Created)
                {
                    _promised[(number, claimed.Text("claimId"))] = true;
                    await UseAsync(shopper, product, claimed.Text("code"), random);
                }
                else if (claimed.Status != HttpStatusCode.ServiceUnavailable)
                {
                    claimed.Expect(HttpStatusCode.Conflict);
                    await UseOldAsync(shopper, product, random);
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException && killed.IsCancellationRequested)
        {
            // The mall was killed in the middle of a request.
        }
    }

    private async Task UseOldAsync(MallClient shopper, string product, Random random)
    {
        var mine = (await shopper.ListAllAsync("/profile/coupons")).Where(claim => claim.GetProperty("status").GetString() == "available").ToArray();
        if (mine.Length > 0)
        {
            await UseAsync(shopper, product, mine[random.Next(mine.Length)].GetProperty("code").GetString()!, random);
        }
    }

    private async Task UseAsync(MallClient shopper, string product, string code, Random random)
    {
        var placed = await shopper.PlaceWithCouponAsync(product, random.Next(1, 4), code);
        if (placed.Status == HttpStatusCode.Conflict)
        {
            // Its order of an earlier life waits for its payment.
            return;
        }

        var orderId = placed.Expect(HttpStatusCode.Accepted).Text("id");
        switch (random.Next(4))
        {
            case 0:
                await shopper.PostAsync($"/orders/{orderId}/cancel");
                break;
            case 1:
                break;
            default:
                var started = await shopper.PostAsync($"/orders/{orderId}/pay", new { provider = "simulated" });
                if (started.Status == HttpStatusCode.Created
                    && (await shopper.PostAsync($"/payments/simulated/{started.Text("paymentId")}", new { outcome = "paid" })).Expect(HttpStatusCode.OK).Text("status") == "paid")
                {
                    _paid[orderId] = 1;
                }

                break;
        }
    }

    private async Task CountAsync(MallProcess mall)
    {
        using var admin = mall.As("coupon-admin", "admin");
        var inWallets = _coupons.ToDictionary(coupon => coupon, _ => 0L);
        var statuses = new Dictionary<string, int>();
        for (var number = 0; number < Shoppers; number++)
        {
            using var shopper = mall.As(UserId(number));
            var orders = await Eventually.Async(
                () => shopper.ListAllAsync("/orders"), list => list.TrueForAll(order => Status(order) is "paid" or "cancelled"), "every order to be settled");
            var wallet = await shopper.ListAllAsync("/profile/coupons");
            Assert.All(
                _promised.Keys.Where(promised => promised.Shopper == number),
                promised => Assert.Contains(wallet, claim => claim.GetProperty("claimId").GetString() == promised.ClaimId));
            CheckOrders(orders, wallet);
            foreach (var claim in wallet)
            {
                inWallets[claim.GetProperty("couponId").GetString()!]++;
                statuses[Status(claim)] = statuses.GetValueOrDefault(Status(claim)) + 1;
            }
        }

        foreach (var (coupon, count) in inWallets)
        {
            // Also units of claims that no shopper heard of: the sweep finishes them.
            await Eventually.Async(
                async () => (Claimed: await admin.ClaimedAsync(coupon), InWallets: await WalletsAsync(mall, coupon)),
                now => now.Claimed == now.InWallets && now.Claimed <= ClaimLimit,
                $"as many units of {coupon} to be taken as claims are in wallets");
            Assert.True(count <= ClaimLimit);
        }

        output.WriteLine($"{_coupons.Count} coupons of {ClaimLimit}: {string.Join(", ", statuses.Select(status => $"{status.Value} {status.Key}"))}; {_promised.Count} claims and {_paid.Count} payments were answered");
        Assert.True(statuses.GetValueOrDefault("used") > 0 && statuses.GetValueOrDefault("available") > 0, "the test did not do what it is for");
    }

    /// <summary>A claim is used if, and only if, one order with it is paid; else it is available.</summary>
    private void CheckOrders(List<JsonElement> orders, List<JsonElement> wallet)
    {
        foreach (var order in orders)
        {
            Assert.Equal(order.GetProperty("discount").GetProperty("amount").GetInt64(), order.GetProperty("items").EnumerateArray().Sum(line => line.GetProperty("lineDiscount").GetProperty("amount").GetInt64()));
            Assert.True(!_paid.ContainsKey(order.GetProperty("id").GetString()!) || Status(order) == "paid");
        }

        var paid = orders.Where(order => Status(order) == "paid").ToLookup(order => order.GetProperty("coupon").GetProperty("claimId").GetString());
        foreach (var claim in wallet)
        {
            var orderIds = paid[claim.GetProperty("claimId").GetString()].Select(order => order.GetProperty("id").GetString()).ToArray();
            Assert.Equal(orderIds.Length == 0 ? "available" : "used", Status(claim));
            if (orderIds.Length > 0)
            {
                Assert.Equal(claim.GetProperty("orderId").GetString(), Assert.Single(orderIds));
            }
        }
    }

    private static async Task<long> WalletsAsync(MallProcess mall, string coupon)
    {
        var sum = 0;
        for (var number = 0; number < Shoppers; number++)
        {
            using var shopper = mall.As(UserId(number));
            sum += (await shopper.ListAllAsync("/profile/coupons")).Count(claim => claim.GetProperty("couponId").GetString() == coupon);
        }

        return sum;
    }

    private static string Status(JsonElement thing) => thing.GetProperty("status").GetString()!;
}
