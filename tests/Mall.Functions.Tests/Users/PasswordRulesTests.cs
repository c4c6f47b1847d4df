using Mall.Functions.Users;
using Xunit;

namespace Mall.Functions.Tests.Users;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("a long enough one")]
    [InlineData("xkcdxkcd")]
    [InlineData("        ")]
    [InlineData("正确的马电池订书钉")]
    public void Check_LongEnoughAndNotCommon_IsGood(string password) => Assert.Null(PasswordRules.Check(password));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("xkcdxkc")]
    public void Check_TooShort_IsRefused(string? password) => Assert.NotNull(PasswordRules.Check(password));

    [Fact]
    public void Check_LongerThanTheLimit_IsRefused()
    {
        Assert.Null(PasswordRules.Check(new string('x', 127) + "y"));
        Assert.NotNull(PasswordRules.Check(new string('x', 128) + "y"));
    }

    [Theory]
    [InlineData("password")]
    [InlineData("PassWord1")]
    [InlineData("12345678")]
    [InlineData("woaini1314")]
    [InlineData("qwertyuiop")]
    public void Check_WhatEverybodyTriesFirst_IsRefusedInAnyCase(string password) => Assert.Contains("everybody", PasswordRules.Check(password));

    [Fact]
    public void Hash_TheSamePasswordTwice_IsDifferentAndBothVerify()
    {
        var passwords = new Passwords();
        var (one, two) = (passwords.Hash("a long enough one"), passwords.Hash("a long enough one"));

        Assert.NotEqual(one, two);
        Assert.Equal(PasswordVerdict.Right, passwords.Verify(one, "a long enough one"));
        Assert.Equal(PasswordVerdict.Right, passwords.Verify(two, "a long enough one"));
        Assert.Equal(PasswordVerdict.Wrong, passwords.Verify(one, "a long enough onE"));
    }

    [Fact]
    public void Verify_WithoutAnAccount_IsNeverGood() => Assert.Equal(PasswordVerdict.Wrong, new Passwords().Verify(null, "a long enough one"));
}
