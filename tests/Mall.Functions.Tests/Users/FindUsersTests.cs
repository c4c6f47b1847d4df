namespace Mall.Functions.Tests.Users;

public sealed class FindUsersTests : ShopTests
{
    [Fact]
    public async Task Users_ByIdOrWholeName_AreFoundAndTheirNamesAreMasked()
    {
        var user = await Shop.ShopperAsync("lilei@example.com");

        foreach (var words in new[] { user.Id, "LiLei@example.com" })
        {
            var found = Assert.Single(await FindAsync($"?q={Uri.EscapeDataString(words)}"));
            Assert.Equal((user.Id, "l…@example.com"), (found.GetProperty("id").GetString(), found.GetProperty("email").GetString()));
        }

        Assert.Empty(await FindAsync("?q=lilei"));
    }

    [Fact]
    public async Task Users_OfTheRoleAdmin_AreThoseThatHaveItNow()
    {
        var user = await Shop.ShopperAsync();
        await Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<GrantRole>().Run(request, user.Id, "admin", default));

        Assert.Equal(user.Id, Assert.Single(await FindAsync("?role=admin")).GetProperty("id").GetString());
        var act = Assert.Single((await Shop.Get<OperatorActs>().PageAsync(OperatorAct.OfUser(user.Id), new PageRequest(10, null), default)).Page.Items);
        Assert.Equal(("grant-admin", SaleSteps.Admin.Id), (act.Action, act.By));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?role=shopper")]
    [InlineData("?q=a&role=admin")]
    public async Task Users_WithoutAQuestionThatCanBeAnswered_Is400(string query) =>
        Assert.Equal(400, (await AskAsync(query)).Status);

    private async Task<IEnumerable<JsonElement>> FindAsync(string query) => (await AskAsync(query)).Items();

    private Task<Answer> AskAsync(string query) => Shop.CallAsync(SaleSteps.Admin, null, request => Shop.Make<FindUsers>().Run(request, default), query);
}
