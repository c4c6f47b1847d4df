using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Coupons;

public sealed class OrderCouponTests : ShopTests
{
    private readonly User _shopper = ShopSteps.Shopper("user-1");
    private readonly RecordingDurable _durable = new();
    private string _tea = null!;
    private string _cup = null!;
    private Coupon _coupon = null!;
    private CouponClaim _claim = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _tea = await Shop.ProductAsync(available: 100, price: 1250);
        _cup = await Shop.ProductAsync(available: 100, price: 500);
        _coupon = await Shop.CouponAsync();
        _claim = (await Shop.ClaimAsync(_coupon, "user-1")).Value!;
    }

    [Fact]
    public async Task Post_WithACoupon_ShowsTheDiscountAndReservesTheClaim()
    {
        var answer = await PostAsync();

        Assert.Equal(202, answer.Status);
        Assert.Equal((1000, 2000), (Amount(answer, "discount"), Amount(answer, "total")));
        Assert.Equal([833, 167], answer.Body.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("lineDiscount").GetProperty("amount").GetInt64()));
        Assert.Equal(_claim.Code, answer.Body.GetProperty("coupon").GetProperty("code").GetString());
        var id = answer.Body.GetProperty("id").GetString();
        Assert.Equal((ClaimStatus.Reserved, id), (await ClaimAsync())!.Status is var status ? (status, (await ClaimAsync())!.OrderId) : default);
        Assert.Equal(2000, _durable.Started.Single().Order.Total.Amount);
    }

    [Fact]
    public async Task Post_AgainWithTheSameKey_IsTheSameOrder()
    {
        var first = await PostAsync(key: "key-1");
        var again = await PostAsync(key: "key-1");

        Assert.Equal((202, first.Body.GetRawText()), (again.Status, again.Body.GetRawText()));
    }

    [Fact]
    public async Task Post_TheSameCouponManyTimesAtOnce_IsOneOrder()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => PostAsync(key: number % 2 == 0 ? $"key-{number}" : null))));

        Assert.Single(answers, answer => answer.Status == 202);
        Assert.All(answers.Where(answer => answer.Status != 202), answer => Assert.Equal((409, "coupon-used"), answer.Told));
    }

    [Theory]
    [InlineData("SPRING2027")]
    [InlineData("7QK3-ZT90-M4XWC")]
    public async Task Post_ACodeThatIsNotHis_IsRefused(string code) =>
        Assert.Equal((422, "coupon-not-applicable"), (await PostAsync(code)).Told);

    [Fact]
    public async Task Post_TheCodeOfAnotherShopper_IsRefused()
    {
        var others = (await Shop.ClaimAsync(_coupon, "user-2")).Value!;

        Assert.Equal("coupon-not-applicable", (await PostAsync(others.Code)).Code);
    }

    [Fact]
    public async Task Post_AfterItsTime_IsRefused()
    {
        Shop.Clock.Advance(TimeSpan.FromDays(8));

        Assert.Equal((422, "coupon-expired"), (await PostAsync()).Told);
    }

    [Fact]
    public async Task Post_AStoppedCouponThatWasClaimedBefore_IsGood()
    {
        await Shop.Get<CouponStore>().ChangeAsync(_coupon.Id, now => now.StopNow("admin", "enough", Shop.Clock.GetUtcNow()), default);

        Assert.Equal(202, (await PostAsync()).Status);
    }

    [Fact]
    public async Task Preview_WithACoupon_IsWhatTheOrderWillCostAndReservesNothing()
    {
        var preview = await Shop.CallAsync(_shopper, Body(_claim.Code), request => Shop.Make<PreviewOrder>().Run(request, default));

        Assert.Equal((200, 1000, 2000), (preview.Status, Amount(preview, "discount"), Amount(preview, "total")));
        Assert.Equal(ClaimStatus.Available, (await ClaimAsync())!.Status);
        Assert.Equal(preview.Body.GetProperty("items").GetRawText(), (await PostAsync()).Body.GetProperty("items").GetRawText());
    }

    [Fact]
    public async Task Paid_UsesTheCouponAndTellsTheDiscount()
    {
        var order = await AwaitingAsync();

        await Shop.SettleAsync(order, PaymentStatus.Paid);

        Assert.Equal(ClaimStatus.Used, (await ClaimAsync())!.Status);
        var paid = Assert.Single(Shop.Sent, told => told.Name == "order.paid").Data;
        Assert.Equal((1000, 2000), (paid.GetProperty("discount").GetProperty("amount").GetInt64(), paid.GetProperty("total").GetProperty("amount").GetInt64()));
        Assert.Equal(2000, (await Shop.PaymentAsync(order.Id)).Amount.Amount);
    }

    [Fact]
    public async Task Rejected_RestoresTheCoupon()
    {
        var order = await PlacedAsync();
        await Shop.Get<StockReservations>().ReserveAsync(_tea, "somebody faster", 99, default);

        await Shop.OpenAsync(order);

        Assert.Equal(OrderStatus.Rejected, (await Shop.ReadAsync(order)).Value.Status);
        await Shop.Get<StockReservations>().ReleaseAsync(_tea, "somebody faster", 99, default);
        await AssertRestoredAsync();
    }

    [Fact]
    public async Task RefundedWhole_RestoresTheCoupon()
    {
        var order = await AwaitingAsync();
        await Shop.SettleAsync(order, PaymentStatus.Paid);

        Assert.NotNull((await Shop.Get<OrderStore>().ChangeAsync(order.UserId, order.Id, current => current with { Status = OrderStatus.Refunded }, default)).Value);

        await AssertRestoredAsync();
    }

    /// <summary>The claim is used for another order meanwhile, and the first one's steps run again: they find it settled.</summary>
    [Fact]
    public async Task Restored_StepsThatRunAgain_TakeTheCouponFromNobody()
    {
        var first = await AwaitingAsync();
        await Shop.SettleAsync(first, PaymentStatus.Closed);
        var second = await AwaitingAsync();
        await Shop.SettleAsync(second, PaymentStatus.Paid);

        await Shop.DecideAsync(first);
        await Shop.OpenAsync(first);

        Assert.Equal((ClaimStatus.Used, second.Id), await ClaimAsync() is { } claim ? (claim.Status, claim.OrderId) : default);
    }

    /// <summary>The process dies before any request of the step, which then runs again.</summary>
    [Theory]
    [InlineData(PaymentStatus.Paid, ClaimStatus.Used)]
    [InlineData(PaymentStatus.Closed, ClaimStatus.Available)]
    public Task Settle_CutOffBeforeAnyRequest_MovesOrderAndCouponTogether(PaymentStatus decision, ClaimStatus expected) => ShopDeath.AtEachCutAsync(async cutOff =>
    {
        _coupon = await Shop.CouponAsync();
        _claim = (await Shop.ClaimAsync(_coupon, "user-1")).Value!;
        var order = await AwaitingAsync();
        await (decision == PaymentStatus.Paid ? Shop.PayAsync(order) : Shop.Get<PaymentStore>().CloseAsync(order.Id, CloseReason.Unpaid, default));
        var isCutOff = await Shop.CutOffAsync(cutOff, token => Shop.Make<DecideOrder>().Run(new DecideOrderInput(PlacedOrder.Of(order), false), token));

        var (claim, now) = ((await ClaimAsync())!, (await Shop.ReadAsync(order)).Value);
        Assert.Equal(now.Status == OrderStatus.AwaitingPayment ? ClaimStatus.Reserved : expected, claim.Status);
        await Shop.DecideAsync(order);
        Assert.Equal(expected, (await ClaimAsync())!.Status);
        return isCutOff;
    });

    [Theory]
    [InlineData(PaymentStatus.Paid, OrderStatus.Paid)]
    [InlineData(PaymentStatus.Closed, OrderStatus.Cancelled)]
    public async Task Settle_AfterTheAccountWasDeleted_GoesOn(PaymentStatus decision, OrderStatus expected)
    {
        var order = await AwaitingAsync();
        await Shop.Get<CouponWallet>().EraseAsync("user-1", default);

        await Shop.SettleAsync(order, decision);

        Assert.Equal(expected, (await Shop.ReadAsync(order)).Value.Status);
    }

    /// <summary>The price of a move without a coupon does not change: one request.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TryMove_IsOneRequest(bool hasCoupon)
    {
        var order = hasCoupon ? await AwaitingAsync() : await Shop.AwaitingAsync(_tea, userId: "user-1");
        order = (await Shop.ReadAsync(order)).Value;
        Shop.ServiceBusIsDown = true;
        var requests = 0;
        Shop.BeforeRequest = _ => Task.FromResult(Interlocked.Increment(ref requests));

        Assert.True(await Shop.Get<OrderStore>().TryMoveAsync(order, current => current.Pay(Shop.Clock.GetUtcNow()), default));

        Shop.BeforeRequest = null;
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task Statistics_CountWhatOrdersCameTo()
    {
        var used = await AwaitingAsync();
        await Shop.SettleAsync(used, PaymentStatus.Paid);
        var second = (await Shop.ClaimAsync(_coupon, "user-2")).Value!;
        await PostAsync(second.Code, by: ShopSteps.Shopper("user-2"));

        var use = await Shop.Get<OrderSearch>().UseOfCouponAsync(_coupon.Id, default);

        Assert.Equal(new CouponUse(1, 1, 0, new Money(1000, "CNY"), new Money(2000, "CNY")), use);
        Assert.Equal(new CouponUse(0, 0, 0, new Money(0, "CNY"), new Money(0, "CNY")), await Shop.Get<OrderSearch>().UseOfCouponAsync("another", default));
    }

    [Fact]
    public async Task GetOrder_ByTheIdOfAClaim_IsNotThere() => Assert.Null(await Shop.Get<OrderStore>().FindAsync("user-1", _claim.Id, default));

    private object Body(string code) => new { items = new[] { new { productId = _tea, quantity = 2 }, new { productId = _cup, quantity = 1 } }, couponCode = code };

    private Task<Answer> PostAsync(string? code = null, string? key = null, User? by = null) =>
        Shop.CallAsync(by ?? _shopper, Body(code ?? _claim.Code), request => Shop.Make<PlaceOrder>().Run(request, _durable.Client, default), idempotencyKey: key);

    private async Task<Order> PlacedAsync()
    {
        var answer = await PostAsync();
        return (await Shop.Get<OrderStore>().FindAsync("user-1", answer.Body.GetProperty("id").GetString()!, default))!;
    }

    private async Task<Order> AwaitingAsync()
    {
        var order = await PlacedAsync();
        await Shop.OpenAsync(order);
        return (await Shop.ReadAsync(order)).Value;
    }

    private Task<CouponClaim?> ClaimAsync() => Shop.StoredAsync(_coupon, "user-1");

    private async Task AssertRestoredAsync()
    {
        Assert.Equal((ClaimStatus.Available, null), await ClaimAsync() is { } claim ? (claim.Status, claim.OrderId) : default);
        Assert.Equal(202, (await PostAsync()).Status);
    }

    private static long Amount(Answer answer, string name) => answer.Body.GetProperty(name).GetProperty("amount").GetInt64();
}
