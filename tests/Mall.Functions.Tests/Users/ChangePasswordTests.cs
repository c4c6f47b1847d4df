using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Users;

public sealed class ChangePasswordTests : AccountTests
{
    private const string New = "another long enough one";

    [Fact]
    public async Task Change_WithTheCurrentPassword_IsGoodFromThenOn()
    {
        Assert.Equal(204, (await ChangeAsync(Password, New)).Status);

        Assert.Equal(401, (await LogInAsync(Password)).Status);
        Assert.Equal(200, (await LogInAsync(New)).Status);
    }

    [Fact]
    public async Task Change_EndsEverySession()
    {
        var (phone, laptop) = (await BeginAsync(), await BeginAsync());

        await ChangeAsync(Password, New);

        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(phone, default)).Refusal!.Code);
        Assert.Equal("invalid-refresh-token", (await Sessions.RefreshAsync(laptop, default)).Refusal!.Code);
        Assert.NotNull((await Sessions.RefreshAsync(await RefreshTokenAsync(New), default)).Value);
    }

    /// <summary>A log-in that read the account before the change and began its session after it.</summary>
    [Fact]
    public async Task Change_EndsASessionThatBeginsOnTheOldPasswordMeanwhile()
    {
        var before = (await Shop.Get<UserStore>().FindAsync(Account.Id, default))!;
        await ChangeAsync(Password, New);

        var late = RefreshToken.Parse((await Sessions.BeginAsync(before, default)).RefreshToken)!;

        Assert.NotNull((await Sessions.RefreshAsync(late, default)).Refusal);
    }

    [Fact]
    public async Task Change_WithAnotherPassword_Is400NamingTheFieldAndEndsNothing()
    {
        var token = await RefreshTokenAsync(Password);

        var answer = await ChangeAsync("a wrong long one", New);

        Assert.Equal((400, "currentPassword"), (answer.Status, answer.Field()));
        Assert.NotNull((await Sessions.RefreshAsync(token, default)).Value);
    }

    [Theory]
    [InlineData(Password, "short", "newPassword")]
    [InlineData(Password, "password123", "newPassword")]
    [InlineData(Password, null, "newPassword")]
    [InlineData(null, New, "currentPassword")]
    [InlineData("", New, "currentPassword")]
    public async Task Change_BadBody_Is400NamingTheField(string? current, string? next, string field)
    {
        var answer = await ChangeAsync(current, next);

        Assert.Equal((400, field), (answer.Status, answer.Field()));
    }

    [Fact]
    public async Task Change_TwiceAtOnce_OneIsMade()
    {
        var answers = await Task.WhenAll(ChangeAsync(Password, New), ChangeAsync(Password, "a third long enough one"));

        Assert.Single(answers, answer => answer.Status == 204);
        Assert.Equal(1, (await Shop.Get<UserStore>().FindAsync(Account.Id, default))!.SessionEpoch);
    }

    [Fact]
    public async Task LogIn_WithAWeakHash_HashesAnewAndEndsNoSession()
    {
        var weak = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { IterationCount = 1000 })).HashPassword(new object(), Password);
        await Shop.Get<UserStore>().ChangeAsync(Account.Id, user => user with { PasswordHash = weak }, default);
        var token = await RefreshTokenAsync(Password);

        var stored = (await Shop.Get<UserStore>().FindAsync(Account.Id, default))!;
        Assert.NotEqual(weak, stored.PasswordHash);
        Assert.Equal(PasswordVerdict.Right, Shop.Get<Passwords>().Verify(stored.PasswordHash, Password));
        Assert.NotNull((await Sessions.RefreshAsync(token, default)).Value);
        Assert.Equal(200, (await LogInAsync(Password)).Status);
    }

    [Fact]
    public async Task LogIn_WithAGoodHash_WritesNothing()
    {
        var before = (await Shop.Get<UserStore>().FindAsync(Account.Id, default))!.PasswordHash;

        await LogInAsync(Password);

        Assert.Equal(before, (await Shop.Get<UserStore>().FindAsync(Account.Id, default))!.PasswordHash);
    }

    private Task<Answer> ChangeAsync(string? current, string? next) =>
        Shop.CallAsync(Account, new { currentPassword = current, newPassword = next }, request => Shop.Make<ChangePassword>().Run(request, default));

    private async Task<RefreshToken> RefreshTokenAsync(string password) =>
        RefreshToken.Parse((await LogInAsync(password)).Body.GetProperty("refreshToken").GetString())!;
}
