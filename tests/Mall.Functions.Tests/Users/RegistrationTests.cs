using Microsoft.Azure.Cosmos;
using User = Mall.Functions.Users.User;

namespace Mall.Functions.Tests.Users;

/// <summary>Names are unique whatever crashes and whoever comes at once.</summary>
public sealed class RegistrationTests : ShopTests
{
    private static readonly AccountName Email = AccountName.Email("lilei@example.com")!;
    private static readonly AccountName Mobile = AccountName.Mobile("13800138000")!;

    private UserNameStore Names => Shop.Get<UserNameStore>();

    private UserStore Users => Shop.Get<UserStore>();

    [Fact]
    public async Task Register_New_StoresTheAccountAndTellsIt()
    {
        var user = (await RegisterAsync(Email, Mobile)).Value!;

        var stored = (await Users.FindAsync(user.Id, default))!;
        Assert.Equal((Email.Value, Mobile.Value, null), (stored.Email, stored.Mobile, stored.Username));
        Assert.Null(stored.Outbox);
        Assert.Null(stored.OutboxPending);
        Assert.Equal(user.Id, await Names.FindUserIdAsync(Email, default));
        Assert.Equal(user.Id, await Names.FindUserIdAsync(Mobile, default));
        var told = Assert.Single(Shop.Sent);
        Assert.Equal(("user.registered", $"{user.Id}.user.registered", user.Id), (told.Name, told.Id, told.UserId));
    }

    [Fact]
    public async Task Register_TheEventCarriesNoAddress()
    {
        await RegisterAsync(Email, Mobile);

        var data = Assert.Single(Shop.Sent).Data.GetRawText();
        Assert.DoesNotContain(Email.Value, data);
        Assert.DoesNotContain(Mobile.Value, data);
    }

    [Fact]
    public async Task Register_ServiceBusDown_TheTimerTellsItLater()
    {
        Shop.ServiceBusIsDown = true;
        var user = (await RegisterAsync(Email)).Value!;
        Shop.ServiceBusIsDown = false;
        Shop.Clock.Advance(TimeSpan.FromSeconds(10));

        await Shop.Make<RelayOutboxes>().Run(new Microsoft.Azure.Functions.Worker.TimerInfo(), default);

        Assert.Equal($"{user.Id}.user.registered", Assert.Single(Shop.Sent).Id);
        Assert.Null((await Users.FindAsync(user.Id, default))!.OutboxPending);
    }

    [Fact]
    public async Task Register_NameTaken_IsRefusedAndGivesTheOtherNameBack()
    {
        await RegisterAsync(Mobile);

        Assert.Equal("user-exists", (await RegisterAsync(Email, Mobile)).Refusal!.Code);

        Assert.True((await RegisterAsync(Email)).Is(out _, out _));
    }

    [Fact]
    public async Task Register_ManyAtOnce_OneGetsTheName()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => RegisterAsync(Email)));

        var winner = Assert.Single(outcomes, outcome => outcome.Value is not null);
        Assert.Equal(winner.Value!.Id, await Names.FindUserIdAsync(Email, default));
    }

    [Fact]
    public async Task Register_AfterACrashBetweenNameAndAccount_WaitsAndThenTakesTheName()
    {
        await Names.ClaimAsync(Email, "crashed", default);

        Assert.Equal("user-exists", (await RegisterAsync(Email)).Refusal!.Code);

        Shop.Clock.Advance(UserNameStore.Grace);
        var user = (await RegisterAsync(Email)).Value!;
        Assert.Equal(user.Id, await Names.FindUserIdAsync(Email, default));
    }

    [Fact]
    public async Task Register_ThatWasOnlySlow_CannotFinishAfterItsNameWasTaken()
    {
        await Names.ClaimAsync(Email, "slow", default);
        Shop.Clock.Advance(UserNameStore.Grace);
        var fast = (await RegisterAsync(Email)).Value!;

        Assert.False(await Users.TryCreateAsync(AUser("slow"), default));

        Assert.Null(await Users.FindAsync("slow", default));
        Assert.Equal(fast.Id, await Names.FindUserIdAsync(Email, default));
    }

    [Fact]
    public async Task Register_ThatWasSlowButFinished_KeepsItsName()
    {
        await Names.ClaimAsync(Email, "slow", default);
        await Users.TryCreateAsync(AUser("slow"), default);
        Shop.Clock.Advance(UserNameStore.Grace);

        Assert.Equal("user-exists", (await RegisterAsync(Email)).Refusal!.Code);
        Assert.Equal("slow", await Names.FindUserIdAsync(Email, default));
    }

    [Fact]
    public async Task Register_AfterTakeoverCrashedBeforeTheName_NeedsNoSecondTombstone()
    {
        await Names.ClaimAsync(Email, "crashed", default);
        await Users.TryPreventAsync("crashed", default);
        Shop.Clock.Advance(UserNameStore.Grace);

        Assert.True((await RegisterAsync(Email)).Is(out _, out _));
    }

    [Fact]
    public async Task Register_FixedIdAgainAfterACrash_IsFinished()
    {
        await Names.ClaimAsync(Email, "fixed", default);

        var user = (await RegisterAsync("fixed", Email)).Value!;

        Assert.Equal("fixed", user.Id);
        Assert.NotNull(await Users.FindAsync("fixed", default));
    }

    [Fact]
    public async Task Release_NameOfSomebodyElse_LeavesIt()
    {
        await Names.ClaimAsync(Email, "owner", default);

        await Names.ReleaseAsync(Email, "other", default);

        Assert.Equal("owner", await Names.FindUserIdAsync(Email, default));
    }

    [Fact]
    public async Task StoredPassword_IsAHash()
    {
        var user = await Shop.ShopperAsync(password: "a long enough one");

        using var response = await Shop.Get<CosmosDatabase>().Container("users").ReadItemStreamAsync(user.Id, new PartitionKey(user.Id));
        using var reader = new StreamReader(response.Content);
        Assert.DoesNotContain("a long enough one", await reader.ReadToEndAsync());
    }

    private Task<Outcome<User>> RegisterAsync(params AccountName[] names) => RegisterAsync(null, names);

    private Task<Outcome<User>> RegisterAsync(string? userId, params AccountName[] names) =>
        Shop.Get<Registration>().RegisterAsync(names, "a long enough one", "Li Lei", ["shopper"], userId, default);

    private User AUser(string id) => User.Register(id, [Email], null, "hash", ["shopper"], Shop.Clock.GetUtcNow());
}
