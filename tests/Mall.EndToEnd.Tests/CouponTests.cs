using System.Net;
using Mall.EndToEnd.Tests.Support;
using Xunit;

namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class CouponTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task Claim_OrderAndPay_UsesItAndChargesTheRest()
    {
        var (admin, shopper) = await PeopleAsync();
        var (tea, coupon) = (await admin.NewProductAsync(stock: 5, price: 1250), (await admin.NewCouponAsync(value: 700)).Text("id"));
        var claim = (await shopper.ClaimAsync(coupon)).Expect(HttpStatusCode.Created);
        var body = new { items = new[] { new { productId = tea, quantity = 2 } }, couponCode = claim.Text("code") };

        var preview = (await shopper.PostAsync("/orders/preview", body)).Expect(HttpStatusCode.OK);
        var placed = (await shopper.PostAsync("/orders", body)).Expect(HttpStatusCode.Accepted);
        Assert.Equal((700, 1800, 700, 1800), (preview.Amount("discount"), preview.Amount("total"), placed.Amount("discount"), placed.Amount("total")));
        Assert.Equal(700, placed.Body.GetProperty("items")[0].GetProperty("lineDiscount").GetProperty("amount").GetInt64());
        await shopper.AwaitClaimAsync(claim.Text("claimId"), "reserved");

        var orderId = placed.Text("id");
        var payment = (await shopper.PostAsync($"/orders/{orderId}/pay", new { provider = "simulated" })).Expect(HttpStatusCode.Created);
        Assert.Equal(1800, payment.Amount("amount"));
        (await shopper.PostAsync($"/payments/simulated/{payment.Text("paymentId")}", new { outcome = "paid" })).Expect(HttpStatusCode.OK);
        await shopper.AwaitOrderAsync(orderId, "paid");

        await shopper.AwaitClaimAsync(claim.Text("claimId"), "used");
        Assert.Equal("coupon-used", (await shopper.PostAsync("/orders", body)).Expect(HttpStatusCode.Conflict).Text("code"));
        var found = (await admin.GetAsync($"/operations/orders?q={orderId}")).Expect(HttpStatusCode.OK).Body.GetProperty("items")[0];
        Assert.Equal((700, claim.Text("code")), (found.GetProperty("discount").GetProperty("amount").GetInt64(), found.GetProperty("coupon").GetProperty("code").GetString()));
        var use = (await admin.GetAsync($"/operations/coupons/{coupon}")).Expect(HttpStatusCode.OK).Body.GetProperty("use");
        Assert.Equal((1, 700, 1800), (use.GetProperty("used").GetInt64(), use.GetProperty("discount").GetProperty("amount").GetInt64(), use.GetProperty("paid").GetProperty("amount").GetInt64()));
    }

    [Fact]
    public async Task Cancelled_TheCouponIsThereAgain()
    {
        var (admin, shopper) = await PeopleAsync();
        var tea = await admin.NewProductAsync(stock: 5);
        var claim = (await shopper.ClaimAsync((await admin.NewCouponAsync()).Text("id"))).Expect(HttpStatusCode.Created);
        var first = (await shopper.PlaceWithCouponAsync(tea, 1, claim.Text("code"))).Expect(HttpStatusCode.Accepted).Text("id");

        (await shopper.PostAsync($"/orders/{first}/cancel")).Expect(HttpStatusCode.Accepted);
        await shopper.AwaitOrderAsync(first, "cancelled");

        // Whoever reads "cancelled" finds the coupon restored: both are one write.
        (await shopper.PlaceWithCouponAsync(tea, 1, claim.Text("code"))).Expect(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Refunded_TheCouponIsThereAgain()
    {
        var (admin, shopper) = await PeopleAsync();
        var tea = await admin.NewProductAsync(stock: 5);
        var claim = (await shopper.ClaimAsync((await admin.NewCouponAsync()).Text("id"))).Expect(HttpStatusCode.Created);
        var orderId = (await shopper.PlaceWithCouponAsync(tea, 1, claim.Text("code"))).Expect(HttpStatusCode.Accepted).Text("id");
        await shopper.PayAsync(orderId);
        await shopper.AwaitOrderAsync(orderId, "paid");

        (await shopper.PostAsync($"/orders/{orderId}/refund")).Expect(HttpStatusCode.Accepted);
        await shopper.AwaitOrderAsync(orderId, "refunded");

        await shopper.AwaitClaimAsync(claim.Text("claimId"), "available");
    }

    [Fact]
    public async Task Order_OfAnotherCategory_IsRefused()
    {
        var (admin, shopper) = await PeopleAsync();
        var tea = await admin.NewProductAsync(stock: 5);
        var claim = (await shopper.ClaimAsync((await admin.NewCouponAsync(kind: "percent", value: 15, category: "no such category")).Text("id"))).Expect(HttpStatusCode.Created);

        Assert.Equal("coupon-not-applicable", (await shopper.PlaceWithCouponAsync(tea, 1, claim.Text("code"))).Expect(HttpStatusCode.UnprocessableEntity).Text("code"));
    }

    [Fact]
    public async Task Claim_ByCode_GivesItAndTenUnknownCodesEndTheTrying()
    {
        var (admin, shopper) = await PeopleAsync();
        var code = (await admin.NewCouponAsync(byCode: true)).Text("code");
        (await shopper.PostAsync("/coupons/claims", new { code })).Expect(HttpStatusCode.Created);

        var guesser = await _mall.NewShopperAsync();
        for (var guess = 0; guess < 10; guess++)
        {
            (await guesser.PostAsync("/coupons/claims", new { code = $"GUESS{guess}" })).Expect(HttpStatusCode.NotFound);
        }

        var refused = (await guesser.PostAsync("/coupons/claims", new { code })).Expect(HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.FromMinutes(50));
    }

    /// <summary>A thousand claims at once, each with a key of its own, by fifty shoppers who may have twenty.</summary>
    [Fact]
    public async Task Claim_AThousandTimesAtOnce_GivesExactlyTheHundredThereAre()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var shoppers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _mall.NewShopperAsync()));
        var coupon = (await admin.NewCouponAsync(claimLimit: 100, perUserLimit: 20)).Text("id");

        var answers = await Task.WhenAll(shoppers.SelectMany(shopper => Enumerable.Range(0, 20).Select(_ => shopper.ClaimUntilAnsweredAsync(coupon))));

        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal("coupon-exhausted", answer.Code));
        Assert.Equal(100, answers.Where(answer => answer.Status == HttpStatusCode.Created).Select(answer => answer.Text("code")).Distinct().Count());
        Assert.Equal(100, answers.Count(answer => answer.Status == HttpStatusCode.Created));
        Assert.Equal(100, await admin.ClaimedAsync(coupon));
        var wallets = await Task.WhenAll(shoppers.Select(shopper => shopper.ListAllAsync("/profile/coupons")));
        Assert.Equal(100, wallets.Sum(wallet => wallet.Count));
    }

    /// <summary>Once the stop has answered, nobody gets one more: of requests at once the host gives every instance some.</summary>
    [Fact]
    public async Task Stop_InTheMiddleOfARush_IsTheEndOfIt()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var shoppers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _mall.NewShopperAsync()));
        var coupon = (await admin.NewCouponAsync(claimLimit: 5000, perUserLimit: 20)).Text("id");
        var rush = shoppers.Select(async shopper =>
        {
            Answer answer;
            do
            {
                answer = await shopper.ClaimUntilAnsweredAsync(coupon);
            }
            while (answer.Status == HttpStatusCode.Created);
            return answer;
        }).ToArray();
        await Eventually.Async(() => admin.ClaimedAsync(coupon), claimed => claimed > 20, "some claims");

        (await admin.PostAsync($"/coupons/{coupon}/stop", new { reason = "test" })).Expect(HttpStatusCode.OK);
        var atTheAnswer = await admin.ClaimedAsync(coupon);
        var last = await Task.WhenAll(rush);

        Assert.Equal(atTheAnswer, await admin.ClaimedAsync(coupon));
        Assert.All(last, answer => Assert.Contains(answer.Code, new[] { "coupon-stopped", "coupon-limit" }));
        var newcomers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _mall.NewShopperAsync()));
        var refused = await Task.WhenAll(newcomers.Select(shopper => shopper.ClaimUntilAnsweredAsync(coupon)));
        Assert.All(refused, answer => Assert.Equal("coupon-stopped", answer.Expect(HttpStatusCode.Conflict).Code));
    }

    [Fact]
    public async Task DeletedAccount_HasNoWalletAnyMore()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var email = $"leaver-{Guid.NewGuid():N}@mall.example";
        const string password = "correct horse battery";
        (await _mall.PostAsync("/register", new { email, password })).Expect(HttpStatusCode.Created);
        var shopper = await _mall.LogInAsync(new { email, password });
        (await shopper.ClaimAsync((await admin.NewCouponAsync()).Text("id"))).Expect(HttpStatusCode.Created);
        Assert.Equal("/api/v1/profile/coupons", (await shopper.GetAsync("/profile/export")).Body.GetProperty("more").GetProperty("coupons").GetString());

        (await shopper.SendAsync(HttpMethod.Delete, "/profile", new { password })).Expect(HttpStatusCode.NoContent);

        // The token outlives the account by some minutes.
        await Eventually.Async(() => shopper.ListAllAsync("/profile/coupons"), wallet => wallet.Count == 0, "the wallet to be erased");
    }

    private async Task<(MallClient Admin, MallClient Shopper)> PeopleAsync() => (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
}
