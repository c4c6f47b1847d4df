namespace Mall.EndToEnd.Tests;

[Collection(SharedMallCollection.Name)]
public sealed class UsersTests(SharedMall shared)
{
    private const string Password = "correct horse battery";
    private const string Other = "staple correct horse";

    private readonly MallClient _mall = shared.Client;

    [Fact]
    public async Task ChangePassword_SignsOutEverywhere()
    {
        var email = await RegisterAsync();
        var laptop = (await LogInAsync(email, Password)).Expect(HttpStatusCode.OK);
        var phone = (await LogInAsync(email, Password)).Expect(HttpStatusCode.OK);

        var me = _mall.As(laptop.Text("accessToken"));
        Assert.Equal(HttpStatusCode.BadRequest, (await me.PutAsync("/profile/password", new { currentPassword = "not the one at all", newPassword = Other })).Status);
        (await me.PutAsync("/profile/password", new { currentPassword = Password, newPassword = Other })).Expect(HttpStatusCode.NoContent);

        foreach (var session in new[] { laptop, phone })
        {
            var refreshed = await _mall.PostAsync("/token/refresh", new { refreshToken = session.Text("refreshToken") });
            Assert.Equal((HttpStatusCode.Unauthorized, "invalid-refresh-token"), (refreshed.Status, refreshed.Code));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await LogInAsync(email, Password)).Status);
        (await LogInAsync(email, Other)).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Addresses_AddedReplacedRemoved_AreListedWithOneDefault()
    {
        var me = await _mall.NewShopperAsync();
        var home = (await me.PostAsync("/profile/addresses", Address("Home"))).Expect(HttpStatusCode.Created).Text("id");
        var work = (await me.PostAsync("/profile/addresses", Address("Work"))).Expect(HttpStatusCode.Created).Text("id");

        (await me.PutAsync($"/profile/addresses/{work}", Address("Office", isDefault: true))).Expect(HttpStatusCode.OK);
        Assert.Equal([(home, "Home", false), (work, "Office", true)], await AddressesAsync(me));

        (await me.DeleteAsync($"/profile/addresses/{work}")).Expect(HttpStatusCode.NoContent);
        Assert.Equal([(home, "Home", true)], await AddressesAsync(me));

        var other = await _mall.NewShopperAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/profile/addresses/{home}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteAsync($"/profile/addresses/{home}")).Status);
    }

    [Fact]
    public async Task Account_ExportedAndDeleted_IsGoneAndItsNameIsFree()
    {
        var email = await RegisterAsync();
        var session = (await LogInAsync(email, Password)).Expect(HttpStatusCode.OK);
        var me = _mall.As(session.Text("accessToken"));
        Assert.Equal(email, (await me.GetAsync("/profile/export")).Expect(HttpStatusCode.OK).Body.GetProperty("profile").GetProperty("email").GetString());

        (await me.SendAsync(HttpMethod.Delete, "/profile", new { password = "not the one at all" })).Expect(HttpStatusCode.BadRequest);
        (await me.SendAsync(HttpMethod.Delete, "/profile", new { password = Password })).Expect(HttpStatusCode.NoContent);

        Assert.Equal(HttpStatusCode.NotFound, (await me.GetAsync("/profile")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _mall.PostAsync("/token/refresh", new { refreshToken = session.Text("refreshToken") })).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await LogInAsync(email, Password)).Status);
        (await _mall.PostAsync("/register", new { email, password = Other })).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Account_Deleted_ItsCartAndNotificationsGoAndItsOrdersStay()
    {
        var product = await (await _mall.LogInAsAdminAsync()).NewProductAsync(stock: 5);
        var me = await _mall.LogInAsync(new { email = await RegisterAsync(), password = Password });
        var order = await me.PlaceAsync(product);
        (await me.PutAsync($"/cart/items/{product}", new { quantity = 1 })).Expect(HttpStatusCode.OK);
        await Eventually.Async(() => me.ListAllAsync("/notifications/history"), list => list.Count > 0, "a notification");

        (await me.SendAsync(HttpMethod.Delete, "/profile", new { password = Password })).Expect(HttpStatusCode.NoContent);

        // The access token is good until it expires.
        await Eventually.Async(() => me.GetAsync("/cart"), cart => cart.Body.GetProperty("items").GetArrayLength() == 0, "an empty cart");
        await Eventually.Async(() => me.ListAllAsync("/notifications/history"), list => list.Count == 0, "an empty history");
        Assert.Equal(order, Assert.Single(await me.ListAllAsync("/orders")).GetProperty("id").GetString());
    }

    private static object Address(string line1, bool? isDefault = null) => new
    {
        recipient = "Li Lei", mobile = "13800138000", line1, city = "Shanghai", region = "Shanghai", postalCode = "200000", country = "CN", isDefault,
    };

    private static async Task<(string, string, bool)[]> AddressesAsync(MallClient me) =>
    [
        .. (await me.GetAsync("/profile/addresses")).Expect(HttpStatusCode.OK).Body.GetProperty("items").EnumerateArray()
            .Select(a => (a.GetProperty("id").GetString()!, a.GetProperty("line1").GetString()!, a.GetProperty("isDefault").GetBoolean())),
    ];

    private async Task<string> RegisterAsync()
    {
        var email = $"user-{Guid.NewGuid():N}@mall.example";
        (await _mall.PostAsync("/register", new { email, password = Password })).Expect(HttpStatusCode.Created);
        return email;
    }

    private Task<Answer> LogInAsync(string email, string password) => _mall.PostAsync("/login", new { email, password });
}
