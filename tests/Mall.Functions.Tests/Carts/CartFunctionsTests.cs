using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Mall.Functions.Tests.Builders;
using Mall.Functions.Users;
using Xunit;

namespace Mall.Functions.Tests.Carts;

public sealed class CartFunctionsTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private User _user = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _user = new User { Id = "user-1", PasswordHash = "", Roles = ["shopper"], CreatedAt = default };
        for (var i = 0; i < 12; i++)
        {
            await _shop.Get<ProductStore>().TryCreateAsync(AProduct.Of($"tea-{i}", price: 100 + i), default);
        }
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private CartStore Carts => _shop.Get<CartStore>();

    [Fact]
    public async Task Get_NothingInIt_IsEmptyAndZero()
    {
        var cart = (await GetAsync()).Body;

        Assert.Empty(cart.GetProperty("items").EnumerateArray());
        Assert.Equal("{\"amount\":0,\"currency\":\"CNY\"}", cart.GetProperty("total").GetRawText());
    }

    [Fact]
    public async Task Put_AnswersTheCartWithTheNamesOfTheApi()
    {
        var answer = await PutAsync("tea-1", new { quantity = 2 });

        Assert.Equal(200, answer.Status);
        var line = Assert.Single(answer.Body.GetProperty("items").EnumerateArray());
        Assert.Equal(["productId", "name", "price", "quantity", "lineTotal"], line.EnumerateObject().Select(member => member.Name));
        Assert.Equal(202, answer.Body.GetProperty("total").GetProperty("amount").GetInt64());
    }

    [Fact]
    public async Task Put_MoreThanThereAre_IsKeptWithAWarning()
    {
        var answer = await PutAsync("tea-1", new { quantity = 11 });

        Assert.Equal("insufficient-stock", answer.Body.GetProperty("items")[0].GetProperty("warning").GetString());
    }

    [Theory]
    [InlineData("no-such-product")]
    [InlineData("a/b")]
    public async Task Put_UnknownProduct_Is404(string productId) =>
        Assert.Equal((404, "product-not-found"), await PutAsync(productId, new { quantity = 1 }) is var answer ? (answer.Status, answer.Code) : default);

    [Theory]
    [InlineData("{\"quantity\":0}")]
    [InlineData("{\"quantity\":1000}")]
    [InlineData("{\"quantity\":1.5}")]
    [InlineData("{\"quantity\":\"1\"}")]
    [InlineData("{\"quantity\":99999999999}")]
    [InlineData("{}")]
    public async Task Put_BadQuantity_Is400NamingIt(string body)
    {
        var answer = await PutAsync("tea-1", System.Text.Encoding.UTF8.GetBytes(body));

        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty("quantity", out _));
    }

    [Fact]
    public async Task Everything_WithoutToken_Is401()
    {
        Assert.Equal(401, (await RunAsync(null, null, request => _shop.Make<GetCart>().Run(request, default))).Status);
        Assert.Equal(401, (await RunAsync(null, new { quantity = 1 }, request => _shop.Make<PutCartItem>().Run(request, "tea-1", default))).Status);
        Assert.Equal(401, (await RunAsync(null, null, request => _shop.Make<RemoveCartItem>().Run(request, "tea-1", default))).Status);
        Assert.Equal(401, (await RunAsync(null, null, request => _shop.Make<EmptyCart>().Run(request, default))).Status);
    }

    [Fact]
    public async Task Remove_Is204AndTheOtherLinesStay()
    {
        await PutAsync("tea-1", new { quantity = 1 });
        await PutAsync("tea-2", new { quantity = 1 });

        Assert.Equal(204, (await RunAsync(_user, null, request => _shop.Make<RemoveCartItem>().Run(request, "tea-1", default))).Status);

        Assert.Equal("tea-2", Assert.Single((await Carts.FindAsync(_user.Id, default)).Lines).ProductId);
    }

    [Fact]
    public async Task Empty_Is204AlsoWhenThereIsNoCart()
    {
        Assert.Equal(204, (await RunAsync(_user, null, request => _shop.Make<EmptyCart>().Run(request, default))).Status);
        await PutAsync("tea-1", new { quantity = 1 });
        Assert.Equal(204, (await RunAsync(_user, null, request => _shop.Make<EmptyCart>().Run(request, default))).Status);

        Assert.Empty((await Carts.FindAsync(_user.Id, default)).Lines);
    }

    [Fact]
    public async Task Put_FromManyTabsAtOnce_LosesNoLine()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => PutAsync($"tea-{i}", new { quantity = 1 + i })));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        var cart = await Carts.FindAsync(_user.Id, default);
        Assert.Equal(Enumerable.Range(1, 12), cart.Lines.OrderBy(line => line.Quantity).Select(line => line.Quantity));
    }

    [Fact]
    public async Task RemoveOrdered_WhileTheShopperGoesOn_TakesOnlyWhatWasOrdered()
    {
        await PutAsync("tea-1", new { quantity = 2 });

        await Task.WhenAll(Carts.RemoveOrderedAsync(_user.Id, [("tea-1", 2)], default), PutAsync("tea-2", new { quantity = 3 }));

        var line = Assert.Single((await Carts.FindAsync(_user.Id, default)).Lines);
        Assert.Equal(("tea-2", 3), (line.ProductId, line.Quantity));
    }

    [Fact]
    public async Task Carts_OfTwoShoppers_AreTwo()
    {
        await PutAsync("tea-1", new { quantity = 1 });

        Assert.Empty((await Carts.FindAsync("user-2", default)).Lines);
    }

    private Task<Answer> GetAsync() => RunAsync(_user, null, request => _shop.Make<GetCart>().Run(request, default));

    private Task<Answer> PutAsync(string productId, object body) =>
        RunAsync(_user, body, request => _shop.Make<PutCartItem>().Run(request, productId, default));

    private async Task<Answer> RunAsync(User? caller, object? body, Func<Microsoft.AspNetCore.Http.HttpRequest, Task<Microsoft.AspNetCore.Http.IResult>> run)
    {
        var request = _shop.Request(body, caller);
        return await TestShop.AnswerAsync(request, await run(request));
    }
}
