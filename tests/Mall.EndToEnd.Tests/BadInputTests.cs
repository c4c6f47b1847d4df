using System.Net;
using Mall.EndToEnd.Tests.Support;
using Xunit;

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

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.")]
    public async Task Profile_WithABrokenToken_Is401(string token) => Assert.Equal(HttpStatusCode.Unauthorized, (await _mall.As(token).GetAsync("/profile")).Status);

    [Fact]
    public async Task CreateProduct_ByAShopper_Is403()
    {
        var shopper = await _mall.NewShopperAsync();

        var answer = await shopper.PostAsync("/products", new { name = "x", description = "x", category = "x", price = new { amount = 1, currency = "CNY" }, stock = 1 });

        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (answer.Status, answer.Code));
    }

    public static TheoryData<string, string> BadOrders => new()
    {
        { """{"items":[]}""", "items" },
        { """{"items":[{"productId":"no-such-product","quantity":1}]}""", "items[0].productId" },
        { """{"items":[{"productId":"tea","quantity":0}]}""", "items[0].quantity" },
        { """{"items":[{"productId":"tea","quantity":-5}]}""", "items[0].quantity" },
        { """{"items":[{"productId":"tea","quantity":1.5}]}""", "items[0].quantity" },
        { """{"items":[{"productId":"tea","quantity":"1"}]}""", "items[0].quantity" },
        { """{"items":[{"quantity":1}]}""", "items[0].productId" },
        { """{"items":"tea"}""", "items" },
        { """{"address":{"recipient":""}}""", "address.recipient" },
    };

    [Theory]
    [MemberData(nameof(BadOrders))]
    public async Task PlaceOrder_BadBody_Is400NamingTheField(string body, string field)
    {
        var answer = await (await _mall.NewShopperAsync()).PostAsync("/orders", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(field, answer.Body.GetProperty("errors").EnumerateObject().Select(e => e.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\u0000")]
    public async Task PlaceOrder_NoJsonObject_Is400(string body)
    {
        var answer = await (await _mall.NewShopperAsync()).PostAsync("/orders", body);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.ContentType));
    }

    [Fact]
    public async Task PlaceOrder_HugeBody_Is413()
    {
        var answer = await (await _mall.NewShopperAsync()).PostAsync("/orders", $$"""{"couponCode":"{{new string('x', 200_000)}}"}""");

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-too-large"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task PlaceOrder_OfAnEmptyCart_Is400()
    {
        var answer = await (await _mall.NewShopperAsync()).PostAsync("/orders", new { });

        Assert.Equal((HttpStatusCode.BadRequest, "order-empty"), (answer.Status, answer.Code));
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

    [Theory]
    [InlineData("/orders/no-such-order", "order-not-found")]
    [InlineData("/orders/%E8%8C%B6", "order-not-found")]
    [InlineData("/products/no-such-product", "product-not-found")]
    public async Task Get_WhatIsNotThere_Is404(string path, string code)
    {
        var answer = await (await _mall.NewShopperAsync()).GetAsync(path);

        Assert.Equal((HttpStatusCode.NotFound, code), (answer.Status, answer.Code));
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

    [Theory]
    [InlineData("bank")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Pay_UnknownProvider_Is400(string? provider)
    {
        var answer = await (await _mall.NewShopperAsync()).PostAsync("/orders/x/pay", new { provider });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty("provider", out _));
    }

    [Fact]
    public async Task EveryAnswer_HasSecurityHeadersAndATrace()
    {
        var answer = await _mall.GetAsync("/products");

        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", answer.Headers.GetValues("traceparent").Single());
    }
}
