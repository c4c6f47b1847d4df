namespace Mall.Functions.Tests.Users;

public sealed class EndSessionsTests : ShopTests
{
    private User _user = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _user = await Shop.ShopperAsync();
    }

    private Sessions Sessions => Shop.Get<Sessions>();

    [Fact]
    public async Task End_EverySession_IsRefusedAndTheNextLogInIsGood()
    {
        var (phone, laptop) = (await BeginAsync(_user), await BeginAsync(_user));

        Assert.Equal(204, (await EndAsync(_user)).Status);

        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(phone, default)).Refusal!.Code);
        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(laptop, default)).Refusal!.Code);
        var next = await BeginAsync((await Shop.Get<UserStore>().FindAsync(_user.Id, default))!);
        Assert.NotNull((await Sessions.RefreshAsync(next, default)).Value);
    }

    [Fact]
    public async Task End_OfOneAccount_LeavesOthersAlone()
    {
        var other = await BeginAsync(await Shop.ShopperAsync("other@example.com"));

        await EndAsync(_user);

        Assert.NotNull((await Sessions.RefreshAsync(other, default)).Value);
    }

    [Fact]
    public async Task End_OfAnAccountThatIsGone_Is404() => Assert.Equal(404, (await EndAsync(_user with { Id = "nobody" })).Status);

    private async Task<RefreshToken> BeginAsync(User user) => RefreshToken.Parse((await Sessions.BeginAsync(user, default)).RefreshToken)!;

    private Task<Answer> EndAsync(User caller) => Shop.CallAsync(caller, null, request => Shop.Make<EndSessions>().Run(request, default));
}
