namespace Mall.Functions.Tests.Users;

public sealed class SessionsTests : AccountTests
{
    [Fact]
    public async Task Refresh_GivesANewPairForTheSameUser()
    {
        var first = await BeginAsync();

        var second = (await Sessions.RefreshAsync(first, default)).Value!;

        Assert.NotEqual(first.ToString(), second.RefreshToken);
        Assert.Equal(Account.Id, Shop.Get<AccessTokens>().Verify(second.AccessToken)!.UserId);
    }

    /// <summary>The answer was lost, or another page of the browser was faster.</summary>
    [Fact]
    public async Task Refresh_AUsedTokenAgainSoon_GivesTheSameSuccessor()
    {
        var first = await BeginAsync();
        var second = (await Sessions.RefreshAsync(first, default)).Value!.RefreshToken;
        Shop.Clock.Advance(TimeSpan.FromSeconds(29));

        Assert.Equal(second, (await Sessions.RefreshAsync(first, default)).Value!.RefreshToken);
        Assert.NotNull((await Sessions.RefreshAsync(RefreshToken.Parse(second)!, default)).Value);
    }

    [Fact]
    public async Task Refresh_AUsedTokenAgainLater_EndsTheNewOneToo()
    {
        var first = await BeginAsync();
        var second = RefreshToken.Parse((await Sessions.RefreshAsync(first, default)).Value!.RefreshToken)!;
        Shop.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("refresh-token-reused", (await Sessions.RefreshAsync(first, default)).Refusal!.Code);
        Assert.Equal("refresh-token-reused", (await Sessions.RefreshAsync(second, default)).Refusal!.Code);
    }

    [Fact]
    public async Task Refresh_OneTokenManyTimesAtOnce_GivesOneSuccessor()
    {
        var first = await BeginAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Sessions.RefreshAsync(first, default)));

        var next = Assert.Single(outcomes.Select(outcome => outcome.Value!.RefreshToken).Distinct());
        Assert.NotNull((await Sessions.RefreshAsync(RefreshToken.Parse(next)!, default)).Value);
    }

    [Fact]
    public async Task Refresh_OfOneFamily_LeavesTheOthersAlone()
    {
        var (phone, laptop) = (await BeginAsync(), await BeginAsync());
        await Sessions.RefreshAsync(phone, default);
        Shop.Clock.Advance(TokenFamily.RepeatWindow);
        Assert.NotNull((await Sessions.RefreshAsync(phone, default)).Refusal);

        Assert.NotNull((await Sessions.RefreshAsync(laptop, default)).Value);
    }

    [Fact]
    public async Task Refresh_UnknownFamily_IsInvalid() =>
        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(RefreshToken.Begin(Account.Id), default)).Refusal!.Code);

    [Fact]
    public async Task Refresh_WithAnotherUsersId_IsInvalid()
    {
        var token = await BeginAsync();

        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(token with { UserId = "somebody" }, default)).Refusal!.Code);
    }

    [Fact]
    public async Task Refresh_TakesTheRolesOfNow()
    {
        var token = await BeginAsync();
        await Shop.Get<UserStore>().ChangeAsync(Account.Id, user => user with { Roles = ["shopper", "admin"] }, default);

        var pair = (await Sessions.RefreshAsync(token, default)).Value!;

        Assert.True(Shop.Get<AccessTokens>().Verify(pair.AccessToken)!.IsAdmin);
    }

    [Fact]
    public async Task End_WithAnOlderToken_EndsTheFamily()
    {
        var first = await BeginAsync();
        var second = RefreshToken.Parse((await Sessions.RefreshAsync(first, default)).Value!.RefreshToken)!;

        Assert.Null(await Sessions.EndAsync(first, default));

        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(second, default)).Refusal!.Code);
    }

    [Fact]
    public async Task End_Unknown_IsNoError() => Assert.Null(await Sessions.EndAsync(RefreshToken.Begin(Account.Id), default));
}
