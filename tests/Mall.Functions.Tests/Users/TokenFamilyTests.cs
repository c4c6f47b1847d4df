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
        var used = Family.Use(_first, Now.AddDays(10), Lifetime);

        Assert.Equal(Now.AddDays(40), used.Family.ExpiresAt);
        Assert.NotNull(used.Family.Use(used.Next.Value!, Now.AddDays(11), Lifetime).Next.Value);
    }

    [Fact]
    public void Use_AUsedTokenAgainSoon_GivesTheSameSuccessorAndWritesNothing()
    {
        var used = Family.Use(_first, Now, Lifetime);

        var again = used.Family.Use(_first, Now + TokenFamily.RepeatWindow - TimeSpan.FromTicks(1), Lifetime);

        Assert.Equal(used.Next.Value, again.Next.Value);
        Assert.Same(used.Family, again.Family);
    }

    [Fact]
    public void Use_AUsedTokenAgainAfterTheWindow_EndsTheFamily() =>
        AssertReused(Family.Use(_first, Now, Lifetime).Family.Use(_first, Now + TokenFamily.RepeatWindow, Lifetime));

    [Fact]
    public void Use_AUsedTokenWhoseSuccessorWasUsed_EndsTheFamily()
    {
        var used = Family.Use(_first, Now, Lifetime);

        AssertReused(used.Family.Use(used.Next.Value!, Now, Lifetime).Family.Use(_first, Now, Lifetime));
    }

    [Fact]
    public void Use_ATokenThatTheFamilyNeverHad_EndsTheFamily() => AssertReused(Family.Use(_first.Successor("x"), Now, Lifetime));

    [Fact]
    public void Use_TheNewestTokenOfAFamilyThatEndedByReuse_IsRefusedWithTheReason()
    {
        var family = Family with { Ended = FamilyEnd.Reused };

        var use = family.Use(_first, Now, Lifetime);

        Assert.Equal("refresh-token-reused", use.Next.Refusal!.Code);
        Assert.Same(family, use.Family);
    }

    [Fact]
    public void Use_AfterLogOut_IsRefused() => Assert.Equal("invalid-refresh-token", Family.LogOut().Use(_first, Now, Lifetime).Next.Refusal!.Code);

    [Fact]
    public void Use_AUsedTokenAfterLogOut_IsRefused() =>
        Assert.Equal("invalid-refresh-token", Family.Use(_first, Now, Lifetime).Family.LogOut().Use(_first, Now, Lifetime).Next.Refusal!.Code);

    [Fact]
    public void Use_AtTheMomentOfExpiry_IsRefused()
    {
        var family = Family;

        var late = family.Use(_first, Now + Lifetime, Lifetime);

        Assert.Equal("invalid-refresh-token", late.Next.Refusal!.Code);
        Assert.Same(family, late.Family);
        Assert.Null(family.Use(_first, Now + Lifetime - TimeSpan.FromTicks(1), Lifetime).Next.Refusal);
    }

    [Fact]
    public void LogOut_OfAFamilyThatEndedByReuse_KeepsTheReason() => Assert.Equal(FamilyEnd.Reused, (Family with { Ended = FamilyEnd.Reused }).LogOut().Ended);

    [Fact]
    public void Begin_KeepsNoSecret() => Assert.DoesNotContain(_first.Secret, Family.ToString());

    [Fact]
    public void Use_KeepsNoSecret()
    {
        var used = Family.Use(_first, Now, Lifetime);

        Assert.DoesNotContain(_first.Secret, used.Family.ToString());
        Assert.DoesNotContain(used.Next.Value!.Secret, used.Family.ToString());
    }

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

    private static void AssertReused(TokenUse use)
    {
        Assert.Equal("refresh-token-reused", use.Next.Refusal!.Code);
        Assert.Equal(FamilyEnd.Reused, use.Family.Ended);
    }
}
