namespace Mall.Functions.Tests.Payments;

public sealed class SimulatePaymentTests(SharedShop shared) : IClassFixture<SharedShop>
{
    private static readonly object Paid = new { outcome = "paid" };

    private TestShop Shop => shared.Shop;

    [Theory]
    [InlineData("paid", PaymentStatus.Paid)]
    [InlineData("declined", PaymentStatus.Open)]
    public async Task Post_SaysHowTheAttemptEnded(string outcome, PaymentStatus status)
    {
        var (order, paymentId) = await StartedAsync();

        var answer = await PostAsync(paymentId, order.ShopperOf(), new { outcome });

        Assert.Equal(200, answer.Status);
        Assert.Equal((paymentId, outcome), (answer.Body.GetProperty("paymentId").GetString(), answer.Body.GetProperty("status").GetString()));
        Assert.Equal(status, (await Shop.PaymentAsync(order.Id)).Status);
    }

    [Fact]
    public async Task Post_OfAnotherShopper_Is404AndChangesNothing()
    {
        var (order, paymentId) = await StartedAsync();

        var answer = await PostAsync(paymentId, ShopSteps.Shopper(), Paid);

        Assert.Equal((404, "payment-not-found"), answer.Told);
        Assert.Equal(PaymentStatus.Open, (await Shop.PaymentAsync(order.Id)).Status);
    }

    [Fact]
    public async Task Post_ByAnAdmin_IsTaken()
    {
        var (_, paymentId) = await StartedAsync();

        Assert.Equal(200, (await PostAsync(paymentId, ShopSteps.Shopper() with { Roles = ["admin"] }, Paid)).Status);
    }

    [Theory]
    [InlineData("no-such-payment.1")]
    [InlineData("a/b.1")]
    [InlineData(".1")]
    public async Task Post_Unknown_Is404(string paymentId) => Assert.Equal(404, (await PostAsync(paymentId, ShopSteps.Shopper(), Paid)).Status);

    [Fact]
    public async Task Post_AnAttemptThatWasNeverStarted_Is404()
    {
        var (order, _) = await StartedAsync();

        Assert.Equal(404, (await PostAsync($"{order.Id}.7", order.ShopperOf(), Paid)).Status);
    }

    [Theory]
    [InlineData("{\"outcome\":\"PAID\"}")]
    [InlineData("{\"outcome\":null}")]
    [InlineData("{}")]
    public async Task Post_AnotherOutcome_Is400NamingIt(string body)
    {
        var answer = await PostAsync("order-1.1", ShopSteps.Shopper(), System.Text.Encoding.UTF8.GetBytes(body));

        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty("outcome", out _));
    }

    /// <summary>Found by generated requests: X-Forwarded-Proto became the scheme of the callback's address.</summary>
    [Theory]
    [InlineData("https")]
    [InlineData("...")]
    [InlineData("file")]
    public async Task Post_WithAnotherHostOrScheme_CallsTheShopAllTheSame(string scheme)
    {
        await using var shop = await TestShop.OpenAsync(("Payments:SimulatedCallbackUrl", ""));
        var order = await shop.AwaitingAsync();
        var paymentId = await shop.StartPayingAsync(order);

        var answer = await shop.CallAsync(order.ShopperOf(), Paid, request =>
        {
            request.Scheme = scheme;
            request.Host = new Microsoft.AspNetCore.Http.HostString("evil.example");
            request.HttpContext.Connection.LocalPort = 7071;
            return shop.Make<SimulatePayment>().Run(request, paymentId, default);
        });

        Assert.Equal(200, answer.Status);
        Assert.Equal(new Uri("http://127.0.0.1:7071/api/v1/payments/callbacks/simulated"), Assert.Single(shop.Called));
    }

    private async Task<(Order Order, string PaymentId)> StartedAsync()
    {
        var order = await Shop.AwaitingAsync();
        return (order, await Shop.StartPayingAsync(order));
    }

    private Task<Answer> PostAsync(string paymentId, User? caller, object body) =>
        Shop.CallAsync(caller, body, request => Shop.Make<SimulatePayment>().Run(request, paymentId, default));
}
