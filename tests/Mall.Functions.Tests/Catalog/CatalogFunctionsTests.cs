using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class CatalogFunctionsTests : ShopTests
{
    private static readonly object Tea = new { name = "Green tea", description = "Leaves.", category = "tea", price = new { amount = 1250, currency = "CNY" }, stock = 10 };

    private User _admin = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _admin = new User { Id = "admin", PasswordHash = "", Roles = ["admin"], CreatedAt = default };
    }

    [Fact]
    public async Task Create_ByAdmin_AnswersWhereItIsAndItIsFoundAtOnce()
    {
        var created = await CreateAsync(Tea, _admin);

        Assert.Equal(201, created.Status);
        var id = created.Body.GetProperty("id").GetString()!;
        Assert.Equal($"/api/v1/products/{id}", created.Headers.Location);
        var found = await GetAsync(id);
        Assert.Equal(200, found.Status);
        Assert.Equal(created.Headers.ETag, found.Headers.ETag);
        Assert.Equal(created.Body.GetRawText(), found.Body.GetRawText());
    }

    [Fact]
    public async Task Create_PriceAsText_Is400NamingTheField()
    {
        var answer = await CreateAsync(new { name = "x", category = "x", price = new { amount = "12", currency = "CNY" }, stock = 1 }, _admin);

        Assert.Equal(400, answer.Status);
        Assert.True(answer.Body.GetProperty("errors").TryGetProperty("price.amount", out _));
    }

    [Theory]
    [InlineData("no-such-product")]
    [InlineData("../users")]
    [InlineData("茶")]
    public async Task Get_Unknown_Is404(string id)
    {
        var answer = await GetAsync(id);

        Assert.Equal((404, "product-not-found"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task List_NewestFirst_PageByPage()
    {
        for (var i = 0; i < 5; i++)
        {
            await Shop.Get<ProductStore>().TryCreateAsync(AProduct.Of($"tea-{i}", createdAt: Shop.Clock.GetUtcNow().AddMinutes(i)), default);
        }

        var first = await ListAsync("?pageSize=3");
        var second = await ListAsync("?pageSize=3&continuationToken=" + first.Body.GetProperty("continuationToken").GetString());

        Assert.Equal(["tea-4", "tea-3", "tea-2"], IdsOf(first));
        Assert.Equal(["tea-1", "tea-0"], IdsOf(second));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, second.Body.GetProperty("continuationToken").ValueKind);
    }

    [Fact]
    public async Task List_ByCategoryAndWords_FiltersBoth()
    {
        await PutAsync(AProduct.Of("green", name: "西湖龙井 Green Tea"), AProduct.Of("black", name: "Black tea"), AProduct.Of("pot", name: "Tea pot", category: "kitchen"));

        Assert.Equal(["green"], IdsOf(await ListAsync("?q=GREEN")));
        Assert.Equal(["green"], IdsOf(await ListAsync("?q=龙井")));
        Assert.Equal(["pot"], IdsOf(await ListAsync("?category=kitchen")));
        Assert.Equal(["black", "green"], IdsOf(await ListAsync("?category=tea&q=tea")).Order());
        Assert.Equal(3, IdsOf(await ListAsync("?category=&q=")).Count());
    }

    [Fact]
    public async Task List_LeavesOutWhatIsNoProduct()
    {
        await PutAsync(AProduct.Of());
        await Shop.Make<StockReservations>().ReserveAsync("tea", "order-1", 1, default);

        Assert.Equal(["tea"], IdsOf(await ListAsync("")));
    }

    [Theory]
    [InlineData("?pageSize=0")]
    [InlineData("?pageSize=101")]
    [InlineData("?pageSize=x")]
    [InlineData("?continuationToken=x")]
    [InlineData("?continuationToken=e30")]
    public async Task List_BadPaging_Is400(string query) => Assert.Equal(400, (await ListAsync(query)).Status);

    [Fact]
    public async Task List_TooManyWords_Is400() => Assert.Equal(400, (await ListAsync("?q=" + new string('x', 101))).Status);

    [Fact]
    public async Task Categories_EachOnceInOrder()
    {
        await PutAsync(AProduct.Of("a", category: "tea"), AProduct.Of("b", category: "books"), AProduct.Of("c", category: "tea"));

        var request = Shop.Request();
        var answer = await TestShop.AnswerAsync(request, await Shop.Make<ListCategories>().Run(request, default));

        Assert.Equal(["books", "tea"], answer.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
        Assert.Equal([1, 2], answer.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task List_ByWords_FindsNameAndDescriptionInBothLanguagesBestFirst()
    {
        await PutAsync(
            AProduct.Of("pot", name: "Pot") with { Description = "For 龙井 and any green tea." },
            AProduct.Of("longjing", name: "西湖龙井 Longjing Green Tea"),
            AProduct.Of("black", name: "Black tea"));

        Assert.Equal(["longjing", "pot"], IdsOf(await ListAsync("?q=green tea")));
        Assert.Equal(["longjing", "pot"], IdsOf(await ListAsync("?q=龙井")));
        Assert.Equal(["longjing"], IdsOf(await ListAsync("?q=西湖龙井 TEA")));
        Assert.Empty(IdsOf(await ListAsync("?q=green black")));
        Assert.Empty(IdsOf(await ListAsync("?q=!!")));
    }

    [Fact]
    public async Task List_ByWords_PagesOverTheRankingWithoutGapsOrRepetitions()
    {
        for (var i = 0; i < 7; i++)
        {
            await PutAsync(AProduct.Of($"tea-{i}", name: i % 2 == 0 ? "Green tea" : "Cup") with { Description = "Green." });
        }

        var ids = new List<string>();
        var query = "?q=green&pageSize=3";
        string? token = null;
        do
        {
            var page = await ListAsync(query + (token is null ? "" : $"&continuationToken={token}"));
            ids.AddRange(IdsOf(page));
            token = page.Body.GetProperty("continuationToken").GetString();
        }
        while (token is not null);

        Assert.Equal(["tea-0", "tea-2", "tea-4", "tea-6", "tea-1", "tea-3", "tea-5"], ids);
    }

    [Theory]
    [InlineData("?sort=price", "cheap,middle,dear")]
    [InlineData("?sort=-price", "dear,middle,cheap")]
    [InlineData("?sort=best-selling", "middle,dear,cheap")]
    [InlineData("?minPrice=200", "dear,middle")]
    [InlineData("?maxPrice=200", "middle,cheap")]
    [InlineData("?minPrice=200&maxPrice=200", "middle")]
    [InlineData("?inStock=true", "dear,cheap")]
    [InlineData("?q=tea&sort=price&inStock=true", "cheap,dear")]
    [InlineData("?sort=relevance", "dear,middle,cheap")]
    public async Task List_SortedAndFiltered_IsAsAsked(string query, string ids)
    {
        var now = Shop.Clock.GetUtcNow();
        await PutAsync(
            AProduct.Of("cheap", price: 100, createdAt: now) with { Stock = new Stock(5, 0, 1) },
            AProduct.Of("middle", price: 200, createdAt: now.AddSeconds(1)) with { Stock = new Stock(0, 0, 9) },
            AProduct.Of("dear", price: 300, createdAt: now.AddSeconds(2)) with { Stock = new Stock(5, 0, 5) });

        Assert.Equal(ids, string.Join(',', IdsOf(await ListAsync(query))));
    }

    [Theory]
    [InlineData("?sort=name")]
    [InlineData("?minPrice=-1")]
    [InlineData("?maxPrice=x")]
    [InlineData("?minPrice=2&maxPrice=1")]
    [InlineData("?inStock=yes")]
    [InlineData("?q=tea&continuationToken=e30")]
    public async Task List_BadFilter_Is400(string query) => Assert.Equal(400, (await ListAsync(query)).Status);

    [Fact]
    public async Task Get_AfterAReservation_ShowsTheStockOfNow()
    {
        await PutAsync(AProduct.Of(available: 10));
        await GetAsync("tea");

        await Shop.Make<StockReservations>().ReserveAsync("tea", "order-1", 4, default);

        Assert.Equal(6, (await GetAsync("tea")).Body.GetProperty("stock").GetProperty("available").GetInt64());
    }

    private async Task PutAsync(params Product[] products)
    {
        foreach (var product in products)
        {
            Assert.NotNull(await Shop.Get<ProductStore>().TryCreateAsync(product, default));
        }
    }

    private async Task<Answer> CreateAsync(object body, User? caller)
    {
        var request = Shop.Request(body, caller);
        return await TestShop.AnswerAsync(request, await Shop.Make<CreateProduct>().Run(request, default));
    }

    private async Task<Answer> GetAsync(string id)
    {
        var request = Shop.Request();
        return await TestShop.AnswerAsync(request, await Shop.Make<GetProduct>().Run(request, id));
    }

    private async Task<Answer> ListAsync(string query)
    {
        var request = Shop.Request(query: query);
        return await TestShop.AnswerAsync(request, await Shop.Make<ListProducts>().Run(request, default));
    }

    private static IEnumerable<string> IdsOf(Answer answer) => answer.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
