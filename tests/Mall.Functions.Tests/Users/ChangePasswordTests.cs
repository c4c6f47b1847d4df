using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Users;

public sealed class ChangePasswordTests : ShopTests
{
    private const string Old = "a long enough one";
    private const string New = "another long enough one";

    private User _user = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _user = await Shop.ShopperAsync(password: Old);
    }

    [Fact]
    public async Task Change_WithTheCurrentPassword_IsGoodFromThenOn()
    {
        Assert.Equal(204, (await ChangeAsync(Old, New)).Status);

        Assert.Equal(401, (await LogInAsync(Old)).Status);
        Assert.Equal(200, (await LogInAsync(New)).Status);
    }

    [Fact]
    public async Task Change_EndsEverySession()
    {
        var (phone, laptop) = (await RefreshTokenAsync(Old), await RefreshTokenAsync(Old));

        await ChangeAsync(Old, New);

        Assert.Equal("invalid-refresh-token", (await Shop.Get<Sessions>().RefreshAsync(phone, default)).Refusal!.Code);
        Assert.Equal("invalid-refresh-token", (await Shop.Get<Sessions>().RefreshAsync(laptop, default)).Refusal!.Code);
        Assert.NotNull((await Shop.Get<Sessions>().RefreshAsync(await RefreshTokenAsync(New), default)).Value);
    }

    /// <summary>A log-in that read the account before the change and began its session after it.</summary>
    [Fact]
    public async Task Change_EndsASessionThatBeginsOnTheOldPasswordMeanwhile()
    {
        var before = (await Shop.Get<UserStore>().FindAsync(_user.Id, default))!;
        await ChangeAsync(Old, New);

        var late = RefreshToken.Parse((await Shop.Get<Sessions>().BeginAsync(before, default)).RefreshToken)!;

        Assert.NotNull((await Shop.Get<Sessions>().RefreshAsync(late, default)).Refusal);
    }

    [Fact]
    public async Task Change_WithAnotherPassword_Is400NamingTheFieldAndEndsNothing()
    {
        var token = await RefreshTokenAsync(Old);

        var answer = await ChangeAsync("a wrong long one", New);

        Assert.Equal((400, "currentPassword"), (answer.Status, FieldOf(answer)));
        Assert.NotNull((await Shop.Get<Sessions>().RefreshAsync(token, default)).Value);
    }

    [Theory]
    [InlineData(Old, "short", "newPassword")]
    [InlineData(Old, "password123", "newPassword")]
    [InlineData(Old, null, "newPassword")]
    [InlineData(null, New, "currentPassword")]
    [InlineData("", New, "currentPassword")]
    public async Task Change_BadBody_Is400NamingTheField(string? current, string? next, string field)
    {
        var answer = await ChangeAsync(current, next);

        Assert.Equal((400, field), (answer.Status, FieldOf(answer)));
    }

    [Fact]
    public async Task Change_TwiceAtOnce_OneIsMade()
    {
        var answers = await Task.WhenAll(ChangeAsync(Old, New), ChangeAsync(Old, "a third long enough one"));

        Assert.Single(answers, answer => answer.Status == 204);
        Assert.Equal(1, (await Shop.Get<UserStore>().FindAsync(_user.Id, default))!.SessionEpoch);
    }

    [Fact]
    public async Task LogIn_WithAWeakHash_HashesAnewAndEndsNoSession()
    {
        var weak = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(new object(), Old);
        await Shop.Get<UserStore>().ChangeAsync(_user.Id, user => user with { PasswordHash = weak }, default);
        var token = await RefreshTokenAsync(Old);

        var stored = (await Shop.Get<UserStore>().FindAsync(_user.Id, default))!;
        Assert.NotEqual(weak, stored.PasswordHash);
        Assert.Equal(PasswordVerdict.Right, Shop.Get<Passwords>().Verify(stored.PasswordHash, Old));
        Assert.NotNull((await Shop.Get<Sessions>().RefreshAsync(token, default)).Value);
        Assert.Equal(200, (await LogInAsync(Old)).Status);
    }

    [Fact]
    public async Task LogIn_WithAGoodHash_WritesNothing()
    {
        var before = (await Shop.Get<UserStore>().FindAsync(_user.Id, default))!.PasswordHash;

        await LogInAsync(Old);

        Assert.Equal(before, (await Shop.Get<UserStore>().FindAsync(_user.Id, default))!.PasswordHash);
    }

    private static string FieldOf(Answer answer) => Assert.Single(answer.Body.GetProperty("errors").EnumerateObject()).Name;

    private Task<Answer> ChangeAsync(string? current, string? next) =>
        Shop.CallAsync(_user, new { currentPassword = current, newPassword = next }, request => Shop.Make<ChangePassword>().Run(request, default));

    private Task<Answer> LogInAsync(string password) =>
        Shop.CallAsync(null, new { email = _user.Email, password }, request => Shop.Make<LogIn>().Run(request, default));

    private async Task<RefreshToken> RefreshTokenAsync(string password) =>
        RefreshToken.Parse((await LogInAsync(password)).Body.GetProperty("refreshToken").GetString())!;
}
