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

    /// <summary>It counts as it is hashed: eight letters with an accent each that was typed by itself are eight.</summary>
    [Fact]
    public void Check_CountsTheCompatibilityForm()
    {
        Assert.NotNull(PasswordRules.Check(string.Concat(Enumerable.Repeat("e\u0301", 7))));
        Assert.Null(PasswordRules.Check(string.Concat(Enumerable.Repeat("e\u0301", 8))));
        Assert.Contains("everybody", PasswordRules.Check("\uFF50\uFF41\uFF53\uFF53\uFF57\uFF4F\uFF52\uFF44"));
    }
}
