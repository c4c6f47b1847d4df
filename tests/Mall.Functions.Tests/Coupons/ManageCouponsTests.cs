using Mall.Functions.Operations;

namespace Mall.Functions.Tests.Coupons;

public sealed class ManageCouponsTests : ShopTests
{
    [Fact]
    public async Task Post_ACoupon_IsListedAndCanBeClaimed()
    {
        var created = await PostAsync(Body());

        Assert.Equal((201, "open", 0, "\"1\""), (created.Status, created.Body.GetProperty("state").GetString(), created.Body.GetProperty("claimed").GetInt64(), created.Headers.ETag.ToString()));
        var listed = Assert.Single((await ListAsync()).Body.GetProperty("items").EnumerateArray());
        Assert.Equal(created.Body.GetProperty("id").GetString(), listed.GetProperty("id").GetString());
        var claimed = await Shop.CallAsync(ShopSteps.Shopper("user-1"), null, request => Shop.Make<ClaimCoupon>().Run(request, listed.GetProperty("id").GetString()!, default));
        Assert.Equal((201, "available"), (claimed.Status, claimed.Body.GetProperty("status").GetString()));
        var mine = await Shop.CallAsync(ShopSteps.Shopper("user-1"), null, request => Shop.Make<ListMyCoupons>().Run(request, default));
        Assert.Equal(claimed.Body.GetRawText(), Assert.Single(mine.Body.GetProperty("items").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task Post_TheSameKeyAgain_IsTheSameCoupon()
    {
        var first = await PostAsync(Body(byCode: true), "key-1");
        var again = await PostAsync(Body(byCode: true), "key-1");

        Assert.Equal((201, first.Body.GetRawText()), (again.Status, again.Body.GetRawText()));
        Assert.Equal((422, "idempotency-key-reused"), (await PostAsync(Body(claimLimit: 5), "key-1")).Told);
    }

    [Fact]
    public async Task Post_ACouponByCode_IsNotListedAndItsCodeIsForAdministrators()
    {
        var created = await PostAsync(Body(byCode: true));

        Assert.NotNull(CouponCode.Parse(created.Body.GetProperty("code").GetString()));
        Assert.Empty((await ListAsync()).Body.GetProperty("items").EnumerateArray());
        var all = await Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<ListAllCoupons>().Run(request, default));
        Assert.Equal(created.Body.GetProperty("code").GetString(), Assert.Single(all.Body.GetProperty("items").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Post_Nonsense_NamesEveryField()
    {
        var answer = await PostAsync(new { kind = "percent", value = 101, cap = new { amount = 0 }, claimLimit = 0, perUserLimit = 21, endsAt = Shop.Clock.GetUtcNow().AddDays(-1) });

        Assert.Equal(400, answer.Status);
        Assert.Equal(
            ["cap.amount", "claimLimit", "endsAt", "name", "perUserLimit", "startsAt", "value"],
            answer.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Fact]
    public async Task Put_WithItsETag_ChangesItForLaterClaims()
    {
        var created = await PostAsync(Body());
        var id = created.Body.GetProperty("id").GetString()!;
        var coupon = (await Shop.Get<CouponStore>().FindAsync(id, default))!.Value;
        var before = (await Shop.ClaimAsync(coupon, "user-1")).Value!;

        var changed = await PutAsync(id, Body(value: 500, claimLimit: 200), "\"1\"");

        Assert.Equal((200, 500, "\"2\""), (changed.Status, changed.Body.GetProperty("value").GetInt64(), changed.Headers.ETag.ToString()));
        Assert.Equal(before, await Shop.StoredAsync(coupon, "user-1"));
        Assert.Equal(500, (await Shop.ClaimAsync(coupon, "user-2")).Value!.Terms.Value);
    }

    [Fact]
    public async Task Put_WithoutOrWithAnOldETag_IsRefused()
    {
        var id = (await PostAsync(Body())).Body.GetProperty("id").GetString()!;
        await PutAsync(id, Body(value: 500), "\"1\"");

        Assert.Equal(428, (await PutAsync(id, Body(value: 600), null)).Status);
        Assert.Equal(412, (await PutAsync(id, Body(value: 600), "\"1\"")).Status);
        Assert.Equal(200, (await PutAsync(id, Body(value: 600), "*")).Status);
    }

    [Fact]
    public async Task Put_ALowerClaimLimit_IsRefused()
    {
        var id = (await PostAsync(Body())).Body.GetProperty("id").GetString()!;

        Assert.Equal((409, "claim-limit-lowered"), (await PutAsync(id, Body(claimLimit: 99), "*")).Told);
    }

    [Fact]
    public async Task Stop_WithAReason_EndsTheClaimingAndKeepsTheFirstReason()
    {
        var id = (await PostAsync(Body())).Body.GetProperty("id").GetString()!;

        var stopped = await StopAsync(id, "a wrong price");
        var again = await StopAsync(id, "another reason");

        Assert.Equal((200, "stopped", "a wrong price"), (stopped.Status, stopped.Body.GetProperty("state").GetString(), stopped.Body.GetProperty("stop").GetProperty("reason").GetString()));
        Assert.Equal("a wrong price", again.Body.GetProperty("stop").GetProperty("reason").GetString());
        Assert.Empty((await ListAsync()).Body.GetProperty("items").EnumerateArray());
        Assert.Equal(409, (await PutAsync(id, Body(), "*")).Status);
        Assert.Equal(400, (await StopAsync(id, " ")).Status);
    }

    [Fact]
    public async Task Statistics_OfACoupon_HaveItsETag()
    {
        var id = (await PostAsync(Body())).Body.GetProperty("id").GetString()!;

        var answer = await Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<GetCouponStatistics>().Run(request, id, default));

        Assert.Equal((200, "\"1\"", 0), (answer.Status, answer.Headers.ETag.ToString(), answer.Body.GetProperty("use").GetProperty("used").GetInt64()));
    }

    private object Body(long value = 1000, long claimLimit = 100, bool byCode = false) => new
    {
        name = "Ten off",
        kind = "amount",
        value,
        minimum = new { amount = 2000, currency = "CNY" },
        claimLimit,
        startsAt = Shop.Clock.GetUtcNow().AddMinutes(-1),
        endsAt = Shop.Clock.GetUtcNow().AddDays(7),
        byCode,
    };

    private Task<Answer> PostAsync(object body, string? key = null) => Shop.CallAsync(SaleSteps.Admin, body, request => Shop.Make<CreateCoupon>().Run(request, default), idempotencyKey: key);

    private Task<Answer> PutAsync(string id, object body, string? ifMatch) => Shop.CallAsync(SaleSteps.Admin, body, request =>
    {
        request.Headers.IfMatch = ifMatch;
        return Shop.Make<ReplaceCoupon>().Run(request, id, default);
    });

    private Task<Answer> StopAsync(string id, string reason) => Shop.CallAsync(SaleSteps.Admin, new { reason }, request => Shop.Make<StopCoupon>().Run(request, id, default));

    private Task<Answer> ListAsync() => Shop.CallAsync(null, null, request => Shop.Make<ListCoupons>().Run(request, default));
}
