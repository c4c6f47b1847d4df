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

    private async Task<(MallClient Admin, MallClient Shopper)> PeopleAsync() => (await _mall.LogInAsAdminAsync(), await _mall.NewShopperAsync());
}
