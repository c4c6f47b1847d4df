using Mall.Embedded.Settings;
using Mall.Functions.Carts;
using Mall.Functions.Catalog;
using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Carts;

public sealed class CartFunctionsTests : ShopTests
{
    private readonly User _user = ShopSteps.Shopper("user-1");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        for (var i = 0; i < 12; i++)
        {
            await Shop.Get<ProductStore>().TryCreateAsync(AProduct.Of($"tea-{i}", price: 100 + i), default);
        }
    }

    private CartStore Carts => Shop.Get<CartStore>();

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
        Assert.Equal((404, "product-not-found"), (await PutAsync(productId, new { quantity = 1 })).Told);

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
    public async Task Everything_WithABrokenToken_Is401()
    {
        foreach (var function in new Func<HttpRequest, Task<IResult>>[]
        {
            request => Shop.Make<GetCart>().Run(request, default),
            request => Shop.Make<PutCartItem>().Run(request, "tea-1", default),
            request => Shop.Make<RemoveCartItem>().Run(request, "tea-1", default),
            request => Shop.Make<EmptyCart>().Run(request, default),
        })
        {
            var request = Shop.Request(new { quantity = 1 });
            request.Headers.Authorization = "Bearer expired";
            Assert.Equal(401, (await TestShop.AnswerAsync(request, await function(request))).Status);
        }
    }

    [Fact]
    public async Task Anonymous_WithoutAnId_GetsOneThatNobodyGuesses()
    {
        var first = (await AnonymousAsync(null, null)).Headers["X-Cart-Id"].ToString();
        var second = (await AnonymousAsync(null, null)).Headers["X-Cart-Id"].ToString();

        Assert.Matches("^[A-Za-z0-9_-]{43}$", first);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("user-1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    public async Task Anonymous_WithAnIdThatTheServerDidNotMake_Is400(string id)
    {
        var answer = await AnonymousAsync(id, null);

        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty("X-Cart-Id", out _));
    }

    [Fact]
    public async Task Anonymous_WithItsId_FindsItsCartAndNobodyElses()
    {
        var id = await NewCartAsync();

        Assert.Equal(2, Quantity(await AnonymousAsync(id, null)));
        Assert.Equal(0, Quantity(await AnonymousAsync(null, null)));
        Assert.Equal(0, Quantity(await GetAsync()));
    }

    [Fact]
    public async Task Anonymous_NotChangedForLong_IsForgotten()
    {
        var id = await NewCartAsync();
        await PutAsync("tea-2", new { quantity = 1 });

        Shop.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(0, Quantity(await AnonymousAsync(id, null)));
        Assert.Single((await Carts.FindAsync(_user.Id, default)).Lines);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Merge_Twice_AddsOnce(bool explicitly)
    {
        var id = await NewCartAsync();
        await PutAsync("tea-1", new { quantity = 3 });

        Assert.Equal(5, Quantity(await MergeAsync(_user, id, explicitly)));
        Assert.Equal(5, Quantity(await MergeAsync(_user, id, explicitly)));
        Assert.Equal(5, Quantity(await GetAsync()));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("wrong password x", 0)]
    public async Task LogIn_NamingAnAnonymousCart_TakesItOverOnlyWithTheRightPassword(string? password, int quantity)
    {
        var email = $"{Ids.New()}@example.com";
        var user = await Shop.ShopperAsync(email);
        var id = await NewCartAsync();
        var request = Shop.Request(new { email, password = password ?? "a long enough one" });
        request.Headers["X-Cart-Id"] = id;

        await TestShop.AnswerAsync(request, await Shop.Make<LogIn>().Run(request, default));

        Assert.Equal(quantity, (await Carts.FindAsync(user.Id, default)).Lines.Sum(line => line.Quantity));
    }

    [Fact]
    public async Task MergeAtLogIn_DatabaseIsBusy_LetsHimIn()
    {
        var request = Shop.Request();
        request.Headers["X-Cart-Id"] = AnonymousCart.NewId();
        Shop.Faults.Next(Fault.CosmosUnavailable);

        await Assert.Single(Shop.Get<IEnumerable<IAfterLogIn>>()).AfterLogInAsync(_user.Id, request, default);
    }

    [Fact]
    public async Task Merge_ManyAtOnce_AddsOnce()
    {
        var id = await NewCartAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MergeAsync(_user, id, explicitly: true)));

        Assert.Equal(2, Quantity(await GetAsync()));
    }

    [Fact]
    public async Task Merge_AfterACrashInBetween_AddsOnce()
    {
        var id = await NewCartAsync();
        var given = (await Carts.ChangeAsync(AnonymousCart.DocumentId(id)!, cart => cart.GiveTo(_user.Id), default)).Value!;
        await Carts.ChangeAsync(_user.Id, cart => cart.Merge(given), default);

        Assert.Equal(2, Quantity(await MergeAsync(_user, id, explicitly: true)));
    }

    [Fact]
    public async Task Merge_ByTwoUsers_IsTheFirstOnes()
    {
        var id = await NewCartAsync();

        Assert.Equal(2, Quantity(await MergeAsync(_user, id, explicitly: true)));
        Assert.Equal(0, Quantity(await MergeAsync(ShopSteps.Shopper(), id, explicitly: true)));
    }

    [Fact]
    public async Task Anonymous_AfterTheMerge_IsANewCart()
    {
        var id = await NewCartAsync();
        await MergeAsync(_user, id, explicitly: false);

        var answer = await AnonymousAsync(id, 1);

        Assert.NotEqual(id, answer.Headers["X-Cart-Id"].ToString());
        Assert.Equal((1, 2), (Quantity(answer), Quantity(await GetAsync())));
    }

    [Fact]
    public async Task Merge_WithoutAnId_Is400()
    {
        var answer = await Shop.CallAsync(_user, null, request => Shop.Make<MergeCart>().Run(request, default));

        Assert.Equal((400, "invalid-request"), answer.Told);
    }

    [Fact]
    public async Task Get_AfterThePriceChanged_WarnsUntilItIsPutAgain()
    {
        await PutAsync("tea-1", new { quantity = 1 });
        var store = Shop.Get<CosmosDatabase>().Container(CatalogNames.Products);
        var found = (await Shop.Get<ProductStore>().FindVersionedAsync("tea-1", default))!;
        await store.TryReplaceAsync(found.Value with { Price = new Money(999, "CNY") }, "tea-1", "tea-1", found.ETag, default);

        var line = (await GetAsync()).Body.GetProperty("items")[0];
        Assert.Equal(("price-changed", 999), (line.GetProperty("warning").GetString(), line.GetProperty("price").GetProperty("amount").GetInt64()));
        Assert.False((await PutAsync("tea-1", new { quantity = 1 })).Body.GetProperty("items")[0].TryGetProperty("warning", out _));
    }

    [Fact]
    public async Task Remove_Is204AndTheOtherLinesStay()
    {
        await PutAsync("tea-1", new { quantity = 1 });
        await PutAsync("tea-2", new { quantity = 1 });

        Assert.Equal(204, (await Shop.CallAsync(_user, null, request => Shop.Make<RemoveCartItem>().Run(request, "tea-1", default))).Status);

        Assert.Equal("tea-2", Assert.Single((await Carts.FindAsync(_user.Id, default)).Lines).ProductId);
    }

    [Fact]
    public async Task Empty_Is204AlsoWhenThereIsNoCart()
    {
        Assert.Equal(204, (await Shop.CallAsync(_user, null, request => Shop.Make<EmptyCart>().Run(request, default))).Status);
        await PutAsync("tea-1", new { quantity = 1 });
        Assert.Equal(204, (await Shop.CallAsync(_user, null, request => Shop.Make<EmptyCart>().Run(request, default))).Status);

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

        await Task.WhenAll(Carts.RemoveOrderedAsync(_user.Id, "order-1", [("tea-1", 2)], default), PutAsync("tea-2", new { quantity = 3 }));

        var line = Assert.Single((await Carts.FindAsync(_user.Id, default)).Lines);
        Assert.Equal(("tea-2", 3), (line.ProductId, line.Quantity));
    }

    private static long Quantity(Answer answer) => answer.Body.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("quantity").GetInt64());

    /// <summary>As nobody: puts units of tea-1, or only looks.</summary>
    private Task<Answer> AnonymousAsync(string? cartId, int? quantity) => Shop.CallAsync(null, quantity is null ? null : new { quantity }, request =>
    {
        request.Headers["X-Cart-Id"] = cartId;
        return quantity is null ? Shop.Make<GetCart>().Run(request, default) : Shop.Make<PutCartItem>().Run(request, "tea-1", default);
    });

    /// <summary>An anonymous cart with two units of tea-1.</summary>
    private async Task<string> NewCartAsync() => (await AnonymousAsync(null, 2)).Headers["X-Cart-Id"].ToString();

    private Task<Answer> MergeAsync(User user, string cartId, bool explicitly) => Shop.CallAsync(user, null, request =>
    {
        request.Headers["X-Cart-Id"] = cartId;
        return explicitly ? Shop.Make<MergeCart>().Run(request, default) : Shop.Make<GetCart>().Run(request, default);
    });

    private Task<Answer> GetAsync() => Shop.CallAsync(_user, null, request => Shop.Make<GetCart>().Run(request, default));

    private Task<Answer> PutAsync(string productId, object body) =>
        Shop.CallAsync(_user, body, request => Shop.Make<PutCartItem>().Run(request, productId, default));
}
