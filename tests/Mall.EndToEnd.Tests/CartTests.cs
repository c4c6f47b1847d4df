using System.Net;
using Mall.EndToEnd.Tests.Support;
using Xunit;

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
    public async Task AnonymousCart_NamedAtLogIn_IsTheShoppers()
    {
        var product = await (await _mall.LogInAsAdminAsync()).NewProductAsync(stock: 10);
        var id = (await _mall.PutAsync($"/cart/items/{product}", new { quantity = 2 })).Expect(HttpStatusCode.OK).Headers.GetValues(Header).Single();
        var credentials = new { email = $"{Guid.NewGuid():N}@mall.example", password = "correct horse battery" };
        (await _mall.PostAsync("/register", credentials)).Expect(HttpStatusCode.Created);

        Assert.Equal(HttpStatusCode.OK, (await _mall.PostAsync("/login", credentials, (Header, "no id of a cart"))).Status);
        var token = (await _mall.PostAsync("/login", credentials, (Header, id))).Expect(HttpStatusCode.OK).Text("accessToken");

        Assert.Equal(2, Quantity(await _mall.As(token).GetAsync("/cart")));
    }

    [Fact]
    public async Task AnonymousCart_WithAWeakId_Is400() => Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync(_mall, "1")).Status);

    [Fact]
    public async Task Cart_WithABrokenToken_Is401() => Assert.Equal(HttpStatusCode.Unauthorized, (await _mall.As("expired").GetAsync("/cart")).Status);

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

    [Fact]
    public async Task Cart_FromTwoTabsAtOnce_LosesNoLine()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var products = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => admin.NewProductAsync(stock: 5)));
        var shopper = await _mall.NewShopperAsync();

        var answers = await Task.WhenAll(products.Select(product => shopper.PutAsync($"/cart/items/{product}", new { quantity = 1 })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(6, Quantity(await shopper.GetAsync("/cart")));
    }

    [Fact]
    public async Task Cart_OfMoreThanThereIs_WarnsAndRemovesOnDemand()
    {
        var admin = await _mall.LogInAsAdminAsync();
        var product = await admin.NewProductAsync(stock: 1);
        var shopper = await _mall.NewShopperAsync();

        var put = (await shopper.PutAsync($"/cart/items/{product}", new { quantity = 2 })).Expect(HttpStatusCode.OK);

        Assert.Equal("insufficient-stock", put.Body.GetProperty("items")[0].GetProperty("warning").GetString());
        (await shopper.DeleteAsync($"/cart/items/{product}")).Expect(HttpStatusCode.NoContent);
        (await shopper.DeleteAsync("/cart")).Expect(HttpStatusCode.NoContent);
        Assert.Equal(0, Quantity(await shopper.GetAsync("/cart")));
    }

    private static Task<Answer> GetAsync(MallClient client, string cartId) => client.SendAsync(HttpMethod.Get, "/cart", null, (Header, cartId));

    private static long Quantity(Answer answer) => answer.Body.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("quantity").GetInt64());
}
