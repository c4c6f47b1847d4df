namespace Mall.Functions.Tests.Users;

public sealed class EndSessionsTests : AccountTests
{
    [Fact]
    public async Task End_EverySession_IsRefusedAndTheNextLogInIsGood()
    {
        var (phone, laptop) = (await BeginAsync(), await BeginAsync());

        Assert.Equal(204, (await EndAsync(Account)).Status);

        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(phone, default)).Refusal!.Code);
        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(laptop, default)).Refusal!.Code);
        var next = await BeginAsync((await Shop.Get<UserStore>().FindAsync(Account.Id, default))!);
        Assert.NotNull((await Sessions.RefreshAsync(next, default)).Value);
    }

    [Fact]
    public async Task End_OfOneAccount_LeavesOthersAlone()
    {
        var other = await BeginAsync(await Shop.ShopperAsync("other@example.com"));

        await EndAsync(Account);

        Assert.NotNull((await Sessions.RefreshAsync(other, default)).Value);
    }

    [Fact]
    public async Task End_OfAnAccountThatIsGone_Is404() => Assert.Equal(404, (await EndAsync(Account with { Id = "nobody" })).Status);

    private Task<Answer> EndAsync(User caller) => Shop.CallAsync(caller, null, request => Shop.Make<EndSessions>().Run(request, default));
}
