using System.Text.Json.Nodes;

namespace Mall.Functions.Tests.Users;

public sealed class RolesTests : ShopTests
{
    private User _admin = null!;
    private User _shopper = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _shopper = await Shop.ShopperAsync();
        _admin = (await Administrators.GrantAsync((await Shop.ShopperAsync("admin@example.com")).Id, default)).Value!;
    }

    private Administrators Administrators => Shop.Get<Administrators>();

    [Fact]
    public async Task Grant_IsInTheNextToken()
    {
        var token = RefreshToken.Parse((await Shop.Get<Sessions>().BeginAsync(_shopper, default)).RefreshToken)!;

        var answer = await GrantAsync(_admin, _shopper.Id);

        Assert.Equal(200, answer.Status);
        Assert.Equal(["shopper", "admin"], answer.Body.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.True(Shop.Get<AccessTokens>().Verify((await Shop.Get<Sessions>().RefreshAsync(token, default)).Value!.AccessToken)!.IsAdmin);
    }

    [Theory]
    [InlineData("looks after the shop", "looks after the shop")]
    [InlineData(null, null)]
    public async Task GrantAndTake_WithOrWithoutAReason_AreInTheLogWithIt(string? given, string? logged)
    {
        object? body = given is null ? null : new { reason = given };

        await GrantAsync(_admin, _shopper.Id, body: body);
        await TakeAsync(_admin, _shopper.Id, body);

        var acts = (await Shop.Get<OperatorActs>().PageAsync(OperatorAct.OfUser(_shopper.Id), new PageRequest(10, null), default)).Page.Items;
        Assert.Equal(["grant-admin", "take-admin"], acts.Select(act => act.Action).Order());
        Assert.All(acts, act => Assert.Equal((_admin.Id, logged), (act.By, act.Reason)));
    }

    [Fact]
    public async Task Grant_WithAReasonThatIsTooLong_Is400NamingTheFieldAndGrantsNothing()
    {
        var answer = await GrantAsync(_admin, _shopper.Id, body: new { reason = new string('x', 201) });

        Assert.Equal((400, "reason"), (answer.Status, answer.Field()));
        Assert.DoesNotContain("admin", await RolesAsync(_shopper));
    }

    [Fact]
    public async Task GrantAndTake_Repeated_AnswerTheSame()
    {
        Assert.Equal((await GrantAsync(_admin, _shopper.Id)).Body.GetRawText(), (await GrantAsync(_admin, _shopper.Id)).Body.GetRawText());
        Assert.Equal((await TakeAsync(_admin, _shopper.Id)).Body.GetRawText(), (await TakeAsync(_admin, _shopper.Id)).Body.GetRawText());
        Assert.Equal(["shopper"], await RolesAsync(_shopper));
    }

    [Fact]
    public async Task Take_FromTheLastOne_Is409()
    {
        var answer = await TakeAsync(_admin, _admin.Id);

        Assert.Equal((409, "last-admin"), (answer.Status, answer.Code));
        Assert.Contains("admin", await RolesAsync(_admin));
    }

    [Fact]
    public async Task Take_FromEachOtherAtOnce_LeavesOne()
    {
        await GrantAsync(_admin, _shopper.Id);

        var answers = await Task.WhenAll(TakeAsync(_admin, _shopper.Id), TakeAsync(_shopper with { Roles = ["admin"] }, _admin.Id));

        Assert.Equal([200, 409], answers.Select(answer => answer.Status).Order());
        Assert.Single(new[] { await RolesAsync(_admin), await RolesAsync(_shopper) }, roles => roles.Contains("admin"));
    }

    [Fact]
    public async Task Change_ThatACrashLeftUnfinished_IsFinishedByTheNextOne()
    {
        var third = await Shop.ShopperAsync("third@example.com");
        await GrantAsync(_admin, third.Id);
        var users = Shop.Get<CosmosDatabase>().Container(UsersNames.Users);
        var register = (await users.FindAsync<JsonObject>("administrators", "administrators", default))!;
        register.Value["pending"] = new JsonObject { ["id"] = "crashed", ["userId"] = third.Id, ["grant"] = false };
        await users.TryReplaceAsync(register.Value, "administrators", "administrators", register.ETag, default);

        Assert.Equal(409, (await TakeAsync(_admin, _admin.Id)).Status);

        Assert.Equal(["shopper"], await RolesAsync(third));
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a b")]
    [InlineData("administrators")]
    public async Task Grant_ToNobody_Is404(string userId) => Assert.Equal(404, (await GrantAsync(_admin, userId)).Status);

    [Theory]
    [InlineData("shopper")]
    [InlineData("Admin")]
    [InlineData("root")]
    public async Task Grant_AnotherRole_Is400NamingTheField(string role)
    {
        var answer = await GrantAsync(_admin, _shopper.Id, role);

        Assert.Equal((400, "role"), (answer.Status, answer.Field()));
    }

    private async Task<IReadOnlyList<string>> RolesAsync(User user) => (await Shop.Get<UserStore>().FindAsync(user.Id, default))!.Roles;

    private Task<Answer> GrantAsync(User? caller, string userId, string role = "admin", object? body = null) =>
        Shop.CallAsync(caller, body, request => Shop.Make<GrantRole>().Run(request, userId, role, default));

    private Task<Answer> TakeAsync(User caller, string userId, object? body = null) =>
        Shop.CallAsync(caller, body, request => Shop.Make<TakeRole>().Run(request, userId, "admin", default));
}
