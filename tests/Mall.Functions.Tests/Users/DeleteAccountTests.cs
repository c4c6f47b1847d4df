using System.Text.Json.Nodes;

namespace Mall.Functions.Tests.Users;

public sealed class DeleteAccountTests : AccountTests
{
    [Fact]
    public async Task Delete_LeavesNothingPersonal()
    {
        await Shop.Get<UserStore>().ChangeAsync(
            Account.Id, user => AddressBook.Add(user, new Address("a", "Li Lei", "13800138000", "1 Nanjing Road", null, "Shanghai", "Shanghai", "200000", "CN", true)), default);

        Assert.Equal(204, (await DeleteAsync(Password)).Status);

        var left = (await Shop.Get<CosmosDatabase>().Container(UsersNames.Users).FindAsync<JsonObject>(Account.Id, Account.Id, default))!.Value.ToJsonString();
        Assert.DoesNotContain("lilei", left);
        Assert.DoesNotContain("Li Lei", left);
        Assert.DoesNotContain("Nanjing", left);
        Assert.Null(await Shop.Get<UserStore>().FindAsync(Account.Id, default));
    }

    [Fact]
    public async Task Delete_EndsEverySessionAndFreesTheName()
    {
        var session = await BeginAsync();

        await DeleteAsync(Password);

        Assert.NotNull((await Sessions.RefreshAsync(session, default)).Refusal);
        Assert.Empty(await Shop.Get<SessionStore>().ListAsync(Account.Id, default));
        Assert.NotEqual(Account.Id, (await Shop.ShopperAsync(Email)).Id);
    }

    [Fact]
    public async Task Delete_TellsItWithoutAName()
    {
        await DeleteAsync(Password);

        var told = Shop.Sent.Last();
        Assert.Equal(("user.events", "user.deleted", Account.Id), (told.Topic, told.Name, told.UserId));
        Assert.DoesNotContain("lilei", told.Data.GetRawText());
    }

    /// <summary>What a crash right after the account was deleted leaves.</summary>
    [Fact]
    public async Task Names_ThatACrashLeft_CanBeRegisteredAgain()
    {
        await Shop.Get<UserStore>().DeleteAsync(Account.Id, _ => null, default);
        Shop.Clock.Advance(UserNameStore.Grace);

        Assert.NotEqual(Account.Id, (await Shop.ShopperAsync(Email)).Id);
    }

    [Fact]
    public async Task Delete_WithAnotherPassword_Is400NamingTheFieldAndDeletesNothing()
    {
        var answer = await DeleteAsync("a wrong long one");

        Assert.Equal((400, "password"), (answer.Status, answer.Field()));
        Assert.NotNull(await Shop.Get<UserStore>().FindAsync(Account.Id, default));
    }

    [Fact]
    public async Task Delete_OfAnAdministrator_Is409()
    {
        await Shop.Get<Administrators>().GrantAsync(Account.Id, default);

        Assert.Equal("admin-account", (await DeleteAsync(Password)).Code);
    }

    [Fact]
    public async Task Delete_Again_Is404()
    {
        await DeleteAsync(Password);

        Assert.Equal(404, (await DeleteAsync(Password)).Status);
    }

    [Fact]
    public async Task Delete_ThatAnotherGotAheadOf_IsDoneAndFreesTheName()
    {
        Shop.BeforeRequest = async request =>
        {
            if (request.Method == HttpMethod.Put)
            {
                Shop.BeforeRequest = null;
                await Shop.Get<UserStore>().DeleteAsync(Account.Id, _ => null, default);
            }
        };

        Assert.Equal(204, (await DeleteAsync(Password)).Status);
        Assert.Null(Shop.BeforeRequest);
        Assert.NotEqual(Account.Id, (await Shop.ShopperAsync(Email)).Id);
    }

    [Fact]
    public async Task Export_HasWhatTheShopKeepsAndNoSecret()
    {
        await BeginAsync();

        var answer = await Shop.CallAsync(Account, null, request => Shop.Make<ExportAccount>().Run(request, default));

        Assert.Equal(200, answer.Status);
        Assert.Equal(Email, answer.Body.GetProperty("profile").GetProperty("email").GetString());
        Assert.Equal(JsonValueKind.Array, answer.Body.GetProperty("addresses").ValueKind);
        Assert.Equal(1, answer.Body.GetProperty("sessions").GetArrayLength());
        Assert.DoesNotContain("Hash", answer.Body.GetRawText());
        Assert.StartsWith("attachment", answer.Headers.ContentDisposition.ToString());
    }

    private Task<Answer> DeleteAsync(string password) =>
        Shop.CallAsync(Account, new { password }, request => Shop.Make<DeleteAccount>().Run(request, default));
}
