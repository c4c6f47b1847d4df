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

        Assert.Equal(400, answer.Status);
        Assert.Equal([field], answer.Body.GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task Add_RepeatedWithItsKey_AddsOne()
    {
        var first = await AddAsync(Body(), "key-1");
        var second = await AddAsync(Body(), "key-1");
        var other = await AddAsync(Body("Beijing"), "key-1");

        Assert.Equal(first.Body.GetRawText(), second.Body.GetRawText());
        Assert.Equal((422, "idempotency-key-reused"), (other.Status, other.Code));
        Assert.Single((await ListAsync()).EnumerateArray());
    }

    [Fact]
    public async Task Add_ManyAtOnce_LosesNone()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => AddAsync(Body($"City {i}"))));

        Assert.Equal(4, (await ListAsync()).GetArrayLength());
    }

    [Fact]
    public async Task Replace_IsSeenByWhoResolvesIt()
    {
        var id = (await AddAsync(Body())).Body.GetProperty("id").GetString()!;

        var answer = await _shop.CallAsync(_user, Body("Beijing"), request => _shop.Make<ReplaceAddress>().Run(request, id, default));

        Assert.Equal((200, "Beijing"), (answer.Status, answer.Body.GetProperty("city").GetString()));
        Assert.Equal("Beijing", (await _shop.Get<UserStore>().FindAddressAsync(_user.Id, id, default))!.City);
    }

    [Fact]
    public async Task Remove_TakesItAway()
    {
        var id = (await AddAsync(Body())).Body.GetProperty("id").GetString()!;

        Assert.Equal(204, (await _shop.CallAsync(_user, null, request => _shop.Make<RemoveAddress>().Run(request, id, default))).Status);

        Assert.Equal(404, (await _shop.CallAsync(_user, null, request => _shop.Make<GetAddress>().Run(request, id, default))).Status);
        Assert.Equal(404, (await _shop.CallAsync(_user, null, request => _shop.Make<RemoveAddress>().Run(request, id, default))).Status);
    }

    [Fact]
    public async Task AnybodyElses_IsNotFound()
    {
        var id = (await AddAsync(Body())).Body.GetProperty("id").GetString()!;
        var other = await _shop.ShopperAsync($"{Guid.NewGuid():N}@example.com");

        Assert.Equal(404, (await _shop.CallAsync(other, null, request => _shop.Make<GetAddress>().Run(request, id, default))).Status);
        Assert.Equal(404, (await _shop.CallAsync(other, Body(), request => _shop.Make<ReplaceAddress>().Run(request, id, default))).Status);
        Assert.Equal(404, (await _shop.CallAsync(other, null, request => _shop.Make<RemoveAddress>().Run(request, id, default))).Status);
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

    private async Task<System.Text.Json.JsonElement> ListAsync() =>
        (await _shop.CallAsync(_user, null, request => _shop.Make<ListAddresses>().Run(request, default))).Body.GetProperty("items");
}
