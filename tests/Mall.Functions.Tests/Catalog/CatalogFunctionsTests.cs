using Mall.Functions.Catalog;

namespace Mall.Functions.Tests.Catalog;

public sealed class CatalogFunctionsTests : CatalogTests
{
    private static readonly object Tea = new { name = "Green tea", description = "Leaves.", category = "tea", price = new { amount = 1250, currency = "CNY" }, stock = 10 };

    [Fact]
    public async Task Create_ByAdmin_AnswersWhereItIsAndItIsFoundAtOnce()
    {
        var created = await CreateAsync(Tea);

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
        var answer = await CreateAsync(new { name = "x", category = "x", price = new { amount = "12", currency = "CNY" }, stock = 1 });

        Assert.Equal((400, "price.amount"), (answer.Status, answer.Field()));
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
            await PutAsync(AProduct.Of($"tea-{i}", createdAt: Shop.Clock.GetUtcNow().AddMinutes(i)));
        }

        var first = await ListAsync("?pageSize=3");
        var second = await ListAsync("?pageSize=3&continuationToken=" + first.Body.GetProperty("continuationToken").GetString());

        Assert.Equal(["tea-4", "tea-3", "tea-2"], first.ItemIds());
        Assert.Equal(["tea-1", "tea-0"], second.ItemIds());
        Assert.Equal(JsonValueKind.Null, second.Body.GetProperty("continuationToken").ValueKind);
    }

    [Fact]
    public async Task List_ByCategoryAndWords_FiltersBoth()
    {
        await PutAsync(AProduct.Of("green", name: "西湖龙井 Green Tea"), AProduct.Of("black", name: "Black tea"), AProduct.Of("pot", name: "Tea pot", category: "kitchen"));

        Assert.Equal(["green"], await IdsAsync("?q=GREEN"));
        Assert.Equal(["green"], await IdsAsync("?q=龙井"));
        Assert.Equal(["pot"], await IdsAsync("?category=kitchen"));
        Assert.Equal(["black", "green"], (await IdsAsync("?category=tea&q=tea")).Order());
        Assert.Equal(3, (await IdsAsync("?category=&q=")).Length);
    }

    [Fact]
    public async Task List_LeavesOutWhatIsNoProduct()
    {
        await PutAsync(AProduct.Of());
        await Shop.Make<StockReservations>().ReserveAsync("tea", "order-1", 1, default);

        Assert.Equal(["tea"], await IdsAsync(""));
    }

    [Theory]
    [InlineData("?pageSize=0")]
    [InlineData("?pageSize=101")]
    [InlineData("?pageSize=x")]
    [InlineData("?continuationToken=x")]
    [InlineData("?continuationToken=e30")]
    [InlineData("?q=tea&continuationToken=e30")]
    [InlineData("?sort=name")]
    [InlineData("?minPrice=-1")]
    [InlineData("?maxPrice=x")]
    [InlineData("?minPrice=2&maxPrice=1")]
    [InlineData("?inStock=yes")]
    public async Task List_BadQuery_Is400(string query) => Assert.Equal(400, (await ListAsync(query)).Status);

    [Fact]
    public async Task List_TooManyWords_Is400() => Assert.Equal(400, (await ListAsync("?q=" + new string('x', 101))).Status);

    [Fact]
    public async Task Categories_EachOnceInOrder()
    {
        await PutAsync(AProduct.Of("a", category: "tea"), AProduct.Of("b", category: "books"), AProduct.Of("c", category: "tea"));

        var answer = await Shop.CallAsync(null, null, request => Shop.Make<ListCategories>().Run(request, default));

        Assert.Equal([("books", 1), ("tea", 2)], answer.Items().Select(item => (item.Text("name"), item.GetProperty("count").GetInt32())));
    }

    [Fact]
    public async Task List_ByWords_FindsNameAndDescriptionInBothLanguagesBestFirst()
    {
        await PutAsync(
            AProduct.Of("pot", name: "Pot") with { Description = "For 龙井 and any green tea." },
            AProduct.Of("longjing", name: "西湖龙井 Longjing Green Tea"),
            AProduct.Of("black", name: "Black tea"));

        Assert.Equal(["longjing", "pot"], await IdsAsync("?q=green tea"));
        Assert.Equal(["longjing", "pot"], await IdsAsync("?q=龙井"));
        Assert.Equal(["longjing"], await IdsAsync("?q=西湖龙井 TEA"));
        Assert.Empty(await IdsAsync("?q=green black"));
        Assert.Empty(await IdsAsync("?q=!!"));
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
            ids.AddRange(page.ItemIds());
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

        Assert.Equal(ids, string.Join(',', await IdsAsync(query)));
    }

    [Fact]
    public async Task Get_AfterAReservation_ShowsTheStockOfNow()
    {
        await PutAsync(AProduct.Of(available: 10));
        await GetAsync("tea");

        await Shop.Make<StockReservations>().ReserveAsync("tea", "order-1", 4, default);

        Assert.Equal(6, (await GetAsync("tea")).Body.GetProperty("stock").GetProperty("available").GetInt64());
    }

    private Task<Answer> CreateAsync(object body) => Shop.CallAsync(SaleSteps.Admin, body, request => Shop.Make<CreateProduct>().Run(request, default));

    private Task<Answer> GetAsync(string id) => Shop.CallAsync(null, null, request => Shop.Make<GetProduct>().Run(request, id));
}
