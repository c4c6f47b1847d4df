namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class CartTests(SharedMall shared)
{
    private const string Header = "X-Cart-Id";
    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task AnonymousCart_MergedAtLogIn_IsTheShoppersOnce()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var product = await admin.NewProductAsync(stock: 10);
        var shopper = await _mall.NewShopperAsync();
        (await shopper.PutAsync($"/cart/items/{product}", new { quantity = 1 })).Expect(HttpStatusCode.OK);

        var put = (await _mall.PutAsync($"/cart/items/{product}", new { quantity = 2 })).Expect(HttpStatusCode.OK);
        var id = put.Headers.GetValues(Header).Single();
        Assert.Equal(2, Quantity(await GetAsync(_mall, id)));

        Assert.Equal(3, Quantity((await shopper.PostAsync("/cart/merge", null, (Header, id))).Expect(HttpStatusCode.OK)));
        Assert.Equal(3, Quantity(await GetAsync(shopper, id)));
        Assert.Equal(3, Quantity(await shopper.GetAsync("/cart")));
        Assert.NotEqual(id, (await GetAsync(_mall, id)).Headers.GetValues(Header).Single());
    }

    [Fact]
    public async Task Order_FromTheCart_TakesOutOnlyWhatWasOrdered()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var (ordered, later) = (await admin.NewProductAsync(stock: 5), await admin.NewProductAsync(stock: 5));
        var shopper = await _mall.NewShopperAsync();
        (await shopper.PutAsync($"/cart/items/{ordered}", new { quantity = 2 })).Expect(HttpStatusCode.OK);

        (await shopper.PostAsync("/orders", new { }, ("Idempotency-Key", "cart-1"))).Expect(HttpStatusCode.Accepted);
        (await shopper.PutAsync($"/cart/items/{later}", new { quantity = 1 })).Expect(HttpStatusCode.OK);
        (await shopper.PostAsync("/orders", new { }, ("Idempotency-Key", "cart-1"))).Expect(HttpStatusCode.Accepted);

        var left = (await shopper.GetAsync("/cart")).Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("productId").GetString());
        Assert.Equal([later], left);
    }

    private static Task<Answer> GetAsync(MallClient client, string cartId) => client.SendAsync(HttpMethod.Get, "/cart", null, (Header, cartId));

    private static long Quantity(Answer answer) => answer.Body.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("quantity").GetInt64());
}
