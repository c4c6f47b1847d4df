using Mall.Functions.Tests.Builders;
using Mall.Functions.Users;
using Xunit;

namespace Mall.Functions.Tests.Users;

public sealed class EndSessionsTests : IAsyncLifetime
{
    private TestShop _shop = null!;
    private User _user = null!;

    public async Task InitializeAsync()
    {
        _shop = await TestShop.OpenAsync();
        _user = await _shop.ShopperAsync();
    }

    public Task DisposeAsync() => _shop.DisposeAsync().AsTask();

    private Sessions Sessions => _shop.Get<Sessions>();

    [Fact]
    public async Task End_EverySession_IsRefusedAndTheNextLogInIsGood()
    {
        var (phone, laptop) = (await BeginAsync(_user), await BeginAsync(_user));

        Assert.Equal(204, (await EndAsync(_user)).Status);

        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(phone, default)).Refusal!.Code);
        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(laptop, default)).Refusal!.Code);
        var next = await BeginAsync((await _shop.Get<UserStore>().FindAsync(_user.Id, default))!);
        Assert.NotNull((await Sessions.RefreshAsync(next, default)).Value);
    }

    [Fact]
    public async Task End_OfOneAccount_LeavesOthersAlone()
    {
        var other = await BeginAsync(await _shop.ShopperAsync("other@example.com"));

        await EndAsync(_user);

        Assert.NotNull((await Sessions.RefreshAsync(other, default)).Value);
    }

    [Fact]
    public async Task End_OfAnAccountThatIsGone_Is404() => Assert.Equal(404, (await EndAsync(_user with { Id = "nobody" })).Status);

    private async Task<RefreshToken> BeginAsync(User user) => RefreshToken.Parse((await Sessions.BeginAsync(user, default)).RefreshToken)!;

    private Task<Answer> EndAsync(User caller) => _shop.CallAsync(caller, null, request => _shop.Make<EndSessions>().Run(request, default));
}
