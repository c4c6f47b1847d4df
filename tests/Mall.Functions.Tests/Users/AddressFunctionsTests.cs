namespace Mall.Functions.Tests.Users;

public sealed class AddressFunctionsTests(SharedShop shared) : IClassFixture<SharedShop>, IAsyncLifetime
{
    private readonly TestShop _shop = shared.Shop;
    private User _user = null!;

    public async Task InitializeAsync() => _user = await _shop.ShopperAsync($"{Guid.NewGuid():N}@example.com");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Add_Answers201WithTheAddressAndItsPlace()
    {
        var answer = await AddAsync(Body());

        Assert.Equal(201, answer.Status);
        Assert.Equal(
            ["id", "recipient", "mobile", "line1", "line2", "city", "region", "postalCode", "country", "isDefault"],
            answer.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal($"/api/v1/profile/addresses/{answer.Body.GetProperty("id").GetString()}", answer.Headers.Location);
        Assert.True(answer.Body.GetProperty("isDefault").GetBoolean());
    }

    [Theory]
    [InlineData("recipient")]
    [InlineData("mobile")]
    [InlineData("line1")]
    [InlineData("city")]
    [InlineData("region")]
    [InlineData("postalCode")]
    [InlineData("country")]
    public async Task Add_WithoutAField_Is400NamingIt(string field)
    {
        var body = Body();
        body.Remove(field);

        var answer = await AddAsync(body);

        Assert.Equal((400, field), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Add_RepeatedWithItsKey_AddsOne()
    {
        var first = await AddAsync(Body(), "key-1");
        var second = await AddAsync(Body(), "key-1");
        var other = await AddAsync(Body("Beijing"), "key-1");

        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Equal((422, "idempotency-key-reused"), (other.Status, other.Code));
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Add_ManyAtOnce_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => AddAsync(Body($"City {i}"))));

        Assert.Equal(4, (await ListAsync()).Count());
    }

    [Fact]
    public async Task Replace_IsSeenByWhoResolvesIt()
    {
        var id = (await AddAsync(Body())).Body.Text("id");

        var answer = await ReplaceAsync(_user, id, Body("Beijing"));

        Assert.Equal((200, "Beijing"), (answer.Status, answer.Body.GetProperty("city").GetString()));
        Assert.Equal("Beijing", (await _shop.Get<UserStore>().FindAddressAsync(_user.Id, id, default))!.City);
    }

    [Fact]
    public async Task Remove_TakesItAway()
    {
        var id = (await AddAsync(Body())).Body.Text("id");

        Assert.Equal(204, (await RemoveAsync(_user, id)).Status);

        Assert.Equal(404, (await GetAsync(_user, id)).Status);
        Assert.Equal(404, (await RemoveAsync(_user, id)).Status);
    }

    [Fact]
    public async Task AnybodyElses_IsNotFound()
    {
        var id = (await AddAsync(Body())).Body.Text("id");
        var other = await _shop.ShopperAsync($"{Guid.NewGuid():N}@example.com");

        Assert.Equal(404, (await GetAsync(other, id)).Status);
        Assert.Equal(404, (await ReplaceAsync(other, id, Body())).Status);
        Assert.Equal(404, (await RemoveAsync(other, id)).Status);
        Assert.Null(await _shop.Get<UserStore>().FindAddressAsync(other.Id, id, default));
    }

    [Theory]
    [InlineData("no-such-address")]
    [InlineData("a/b")]
    [InlineData("")]
    public async Task FindAddress_ThatIsNone_IsNull(string id) => Assert.Null(await _shop.Get<UserStore>().FindAddressAsync(_user.Id, id, default));

    private static Dictionary<string, object> Body(string city = "Shanghai") => new()
    {
        ["recipient"] = "Li Lei",
        ["mobile"] = "13800138000",
        ["line1"] = "1 Nanjing Road",
        ["city"] = city,
        ["region"] = "Shanghai",
        ["postalCode"] = "200000",
        ["country"] = "CN",
    };

    private Task<Answer> AddAsync(object body, string? key = null) =>
        _shop.CallAsync(_user, body, request => _shop.Make<AddAddress>().Run(request, default), idempotencyKey: key);

    private Task<Answer> GetAsync(User caller, string id) => _shop.CallAsync(caller, null, request => _shop.Make<GetAddress>().Run(request, id, default));

    private Task<Answer> ReplaceAsync(User caller, string id, object body) => _shop.CallAsync(caller, body, request => _shop.Make<ReplaceAddress>().Run(request, id, default));

    private Task<Answer> RemoveAsync(User caller, string id) => _shop.CallAsync(caller, null, request => _shop.Make<RemoveAddress>().Run(request, id, default));

    private async Task<IEnumerable<JsonElement>> ListAsync() => (await _shop.CallAsync(_user, null, request => _shop.Make<ListAddresses>().Run(request, default))).Items();
}
