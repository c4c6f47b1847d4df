namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class BadInputTests(SharedMall shared)
{
    private readonly MallClient _mall = shared.Client;

    public static TheoryData<string, string> Protected => new()
    {
        { "GET", "/profile" },
        { "POST", "/cart/merge" },
        { "GET", "/orders" },
        { "GET", "/orders/x" },
        { "POST", "/orders" },
        { "POST", "/orders/x/pay" },
        { "POST", "/orders/x/cancel" },
        { "POST", "/payments/simulated/x.1" },
        { "GET", "/notifications/history" },
        { "POST", "/products" },
    };

    [Theory]
    [MemberData(nameof(Protected))]
    public async Task AnyProtectedRoute_WithoutAToken_Is401(string method, string path)
    {
        var answer = await _mall.SendAsync(new HttpMethod(method), path, method == "GET" ? null : new { });

        Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated", "application/problem+json"), (answer.Status, answer.Code, answer.ContentType));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
    }

    [Fact]
    public async Task PlaceOrder_HugeBody_Is413()
    {
        var answer = await (await _mall.NewShopperAsync()).PostAsync("/orders", $$"""{"couponCode":"{{new string('x', 200_000)}}"}""");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-too-large"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("/orders?pageSize=0", "pageSize")]
    [InlineData("/orders?pageSize=101", "pageSize")]
    [InlineData("/orders?status=lost", "status")]
    [InlineData("/orders?status=1", "status")]
    [InlineData("/orders?continuationToken=nonsense", "continuationToken")]
    [InlineData("/notifications/history?pageSize=x", "pageSize")]
    [InlineData("/products?pageSize=1000", "pageSize")]
    public async Task List_BadQuery_Is400NamingTheParameter(string path, string field)
    {
        var answer = await (await _mall.NewShopperAsync()).GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal([field], answer.Body.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    /// <summary>What stands before the last dot of a payment's id is its order's; ".." would be the address of something else in the database.</summary>
    [Theory]
    [InlineData("...")]
    [InlineData("..1")]
    [InlineData("a..1")]
    public async Task SimulatePayment_IdWithDots_Is404(string paymentId)
    {
        var shopper = await _mall.NewShopperAsync();

        Assert.Equal("payment-not-found", (await shopper.PostAsync($"/payments/simulated/{paymentId}", new { outcome = "paid" })).Expect(HttpStatusCode.NotFound).Code);
    }

    [Fact]
    public async Task EveryAnswer_HasSecurityHeadersAndATrace()
    {
        var answer = await _mall.GetAsync("/products");

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", answer.Headers.GetValues("traceparent").Single());
    }
}
