using Mall.Functions.Users;
using Xunit;

namespace Mall.Functions.Tests.Users;

public sealed class TokenFamilyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private readonly RefreshToken _first = RefreshToken.Begin("user-1");

    private TokenFamily Family => TokenFamily.Begin(_first, 0, Now, Lifetime);

    [Fact]
    public void Use_TheNewestToken_ReplacesItAndExtendsTheFamily()
    {
        var next = _first.Next();

        var used = Family.Use(_first, next, Now.AddDays(10), Lifetime, out var ended).Value!;

        Assert.Null(ended);
        Assert.Equal(Now.AddDays(40), used.ExpiresAt);
        Assert.True(used.Use(next, next.Next(), Now.AddDays(11), Lifetime, out _).Is(out _, out _));
    }

    [Fact]
    public void Use_AnOlderToken_EndsTheFamily()
    {
        var next = _first.Next();
        var used = Family.Use(_first, next, Now, Lifetime, out _).Value!;

        var refusal = used.Use(_first, _first.Next(), Now, Lifetime, out var ended).Refusal;

        Assert.Equal("refresh-token-reused", refusal!.Code);
        Assert.Equal(FamilyEnd.Reused, ended!.Ended);
    }

    [Fact]
    public void Use_TheNewestTokenOfAFamilyThatEndedByReuse_IsRefusedWithTheReason()
    {
        var family = Family with { Ended = FamilyEnd.Reused };

        Assert.Equal("refresh-token-reused", family.Use(_first, _first.Next(), Now, Lifetime, out var ended).Refusal!.Code);
        Assert.Null(ended);
    }

    [Fact]
    public void Use_AfterLogOut_IsRefused() =>
        Assert.Equal("invalid-refresh-token", Family.LogOut().Use(_first, _first.Next(), Now, Lifetime, out _).Refusal!.Code);

    [Fact]
    public void Use_AtTheMomentOfExpiry_IsRefused()
    {
        Assert.Equal("invalid-refresh-token", Family.Use(_first, _first.Next(), Now + Lifetime, Lifetime, out var ended).Refusal!.Code);
        Assert.Null(ended);
        Assert.Null(Family.Use(_first, _first.Next(), Now + Lifetime - TimeSpan.FromTicks(1), Lifetime, out _).Refusal);
    }

    [Fact]
    public void LogOut_OfAFamilyThatEndedByReuse_KeepsTheReason() => Assert.Equal(FamilyEnd.Reused, (Family with { Ended = FamilyEnd.Reused }).LogOut().Ended);

    [Fact]
    public void Begin_KeepsNoSecret() => Assert.DoesNotContain(_first.Secret, Family.ToString());

    [Fact]
    public void Begin_IsKeptByTheDatabaseForLongerThanItLives() => Assert.True(Family.Ttl > Lifetime.TotalSeconds);

    [Fact]
    public void Parse_WhatToStringWrote_IsTheSameToken() => Assert.Equal(_first, RefreshToken.Parse(_first.ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("a..c")]
    [InlineData("a.b.c/../d")]
    public void Parse_WhatCannotBeOne_IsNull(string? text) => Assert.Null(RefreshToken.Parse(text));

    [Fact]
    public void Begin_Twice_SharesNothing()
    {
        var other = RefreshToken.Begin("user-1");

        Assert.NotEqual(_first.Family, other.Family);
        Assert.NotEqual(_first.Secret, other.Secret);
    }
}
