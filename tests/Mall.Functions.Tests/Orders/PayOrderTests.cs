namespace Mall.Functions.Tests.Orders;

public sealed class PayOrderTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private static readonly object Simulated = new { provider = "simulated" };

    private TestShop Shop => shared.Shop;

    [Fact]
    public async Task Post_SaysHowToPay()
    {
        var order = await Shop.AwaitingAsync();

        var answer = await PostAsync(order);

        Assert.Equal(201, answer.Status);
        Assert.Equal($"{order.Id}.1", answer.Body.GetProperty("paymentId").GetString());
        Assert.Equal("pending", answer.Body.GetProperty("status").GetString());
        Assert.Equal(order.Total.Amount, answer.Body.GetProperty("amount").GetProperty("amount").GetInt64());
        Assert.Equal(order.PayBy, answer.Body.GetProperty("payBy").GetDateTimeOffset());
        Assert.Equal($"/api/v1/payments/simulated/{order.Id}.1", answer.Body.GetProperty("action").GetProperty("url").GetString());
    }

    [Fact]
    public async Task Post_Again_IsTheSameAttempt()
    {
        var order = await Shop.AwaitingAsync();

        var answers = await Task.WhenAll(Task.Run(() => PostAsync(order)), Task.Run(() => PostAsync(order)));

        Assert.All(answers, answer => Assert.Equal((201, $"{order.Id}.1"), (answer.Status, answer.Body.GetProperty("paymentId").GetString())));
    }

    [Fact]
    public async Task Post_WhileTheStockIsBeingReserved_WaitsForIt()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(), 2));
        var pay = PostAsync(order);

        Assert.False(pay.IsCompleted);
        await Shop.OpenAsync(order);

        Assert.Equal(201, (await pay).Status);
    }

    [Fact]
    public async Task Post_WhileTheStockIsBeingReserved_LearnsOfTheRejection()
    {
        var order = await Shop.PlacedAsync((await Shop.ProductAsync(available: 1), 2));
        var pay = PostAsync(order);

        Assert.Null(await Shop.OpenAsync(order));

        Assert.Equal((409, "order-not-payable"), await pay is var answer ? answer.Told : default);
    }

    [Fact]
    public async Task Post_WhenReservingTakesTooLong_IsAskedToComeBack()
    {
        var order = await Shop.PlacedAsync(("tea", 2));
        var pay = PostAsync(order);

        Shop.Clock.Advance(TimeSpan.FromSeconds(4));

        var answer = await pay;
        Assert.Equal((503, "try-again", "1"), (answer.Status, answer.Code, answer.Headers.RetryAfter.ToString()));
    }

    [Fact]
    public async Task Post_OfAnotherShoppersOrder_Is404()
    {
        var order = await Shop.AwaitingAsync();

        var answer = await PostAsync(order, caller: ShopSteps.Shopper());

        Assert.Equal((404, "order-not-found"), answer.Told);
        Assert.Empty((await Shop.PaymentAsync(order.Id)).Attempts);
    }

    [Theory]
    [InlineData("no-such-order")]
    [InlineData("a/b")]
    public async Task Post_Unknown_Is404(string orderId) =>
        Assert.Equal(404, (await Shop.CallAsync(ShopSteps.Shopper(), Simulated, request => Shop.Make<PayOrder>().Run(request, orderId, default))).Status);

    [Theory]
    [InlineData(PaymentStatus.Paid, "The order is already paid.")]
    [InlineData(PaymentStatus.Closed, "The order can no longer be paid.")]
    public async Task Post_OfASettledOrder_Is409AndSaysWhy(PaymentStatus decision, string why)
    {
        var order = await Shop.AwaitingAsync();
        await Shop.SettleAsync(order, decision);

        var answer = await PostAsync(order);

        Assert.Equal((409, "order-not-payable", why), (answer.Status, answer.Code, answer.Body.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Post_WhenTheMoneyIsThereButTheOrderDoesNotSaySoYet_Is409()
    {
        var order = await Shop.AwaitingAsync();
        await Shop.PayAsync(order);

        Assert.Equal((409, "order-not-payable"), (await PostAsync(order)).Told);
    }

    [Fact]
    public async Task Post_AnotherProvider_Is400NamingIt()
    {
        var answer = await PostAsync(await Shop.AwaitingAsync(), body: new { provider = "barter" });

        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty("provider", out _));
    }

    /// <summary>His token is still good. What he ordered or won in a sale before is not kept: nobody can pay it, and its units go back at the deadline.</summary>
    [Fact]
    public async Task Post_OfADeletedAccount_Is401AndStartsNoPayment()
    {
        var user = await Shop.ShopperAsync("pays-after-leaving@example.com");
        var order = await Shop.AwaitingAsync(userId: user.Id);
        await Shop.Get<UserStore>().DeleteAsync(user.Id, _ => null, default);

        Assert.Equal(401, (await PostAsync(order)).Status);
        Assert.Empty((await Shop.PaymentAsync(order.Id)).Attempts);
    }

    private Task<Answer> PostAsync(Order order, object? body = null, User? caller = null) =>
        Shop.CallAsync(caller ?? order.ShopperOf(), body ?? Simulated, request => Shop.Make<PayOrder>().Run(request, order.Id, default));
}
