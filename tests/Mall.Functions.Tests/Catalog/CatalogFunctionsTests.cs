using Mall.Functions.Catalog;
using Mall.Functions.Tests.Builders;
using Mall.Functions.Users;
using Xunit;

namespace Mall.Functions.Tests.Catalog;

public sealed class CatalogFunctionsTests : IAsyncLifetime
{
    private static readonly object Tea = new { name = "Green tea", description = "Leaves.", category = "tea", price = new { amount = 1250, currency = "CNY" }, stock = 10 };

    private TestShop _shop = null!;
    private User _admin = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _admin = new User { Id = "admin", PasswordHash = "", Roles = ["admin"], CreatedAt = default };
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

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
    public async Task Create_ByAShopper_Is403()
    {
        var answer = await CreateAsync(Tea, await _shop.ShopperAsync());

        Assert.Equal((403, "forbidden"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task Create_ByNobody_Is401() => Assert.Equal(401, (await CreateAsync(Tea, null)).Status);

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
            await _shop.Get<ProductStore>().TryCreateAsync(AProduct.Of($"tea-{i}", createdAt: _shop.Clock.GetUtcNow().AddMinutes(i)), default);
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
        await _shop.Make<StockReservations>().ReserveAsync("tea", "order-1", 1, default);

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

        var request = _shop.Request();
        var answer = await TestShop.AnswerAsync(request, await _shop.Make<ListCategories>().Run(request, default));

        Assert.Equal(["books", "tea"], answer.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Get_AfterAReservation_ShowsTheStockOfNow()
    {
        await PutAsync(AProduct.Of(available: 10));
        await GetAsync("tea");

        await _shop.Make<StockReservations>().ReserveAsync("tea", "order-1", 4, default);

        Assert.Equal(6, (await GetAsync("tea")).Body.GetProperty("stock").GetProperty("available").GetInt64());
    }

    private async Task PutAsync(params Product[] products)
    {
        foreach (var product in products)
        {
            Assert.NotNull(await _shop.Get<ProductStore>().TryCreateAsync(product, default));
        }
    }

    private async Task<Answer> CreateAsync(object body, User? caller)
    {
        var request = _shop.Request(body, caller);
        return await TestShop.AnswerAsync(request, await _shop.Make<CreateProduct>().Run(request, default));
    }

    private async Task<Answer> GetAsync(string id)
    {
        var request = _shop.Request();
        return await TestShop.AnswerAsync(request, await _shop.Make<GetProduct>().Run(request, id));
    }

    private async Task<Answer> ListAsync(string query)
    {
        var request = _shop.Request(query: query);
        return await TestShop.AnswerAsync(request, await _shop.Make<ListProducts>().Run(request, default));
    }

    private static IEnumerable<string> IdsOf(Answer answer) => answer.Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
