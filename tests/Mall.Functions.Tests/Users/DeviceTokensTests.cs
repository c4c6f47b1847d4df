using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Users;

public sealed class DeviceTokensTests
{
    private static readonly string Key = Convert.ToBase64String(new byte[32]);

    private readonly TestClock _clock = new();

    private DeviceTokens Tokens => With(new JwtOptions { SigningKey = Key });

    [Fact]
    public void Verify_WhatWasIssued_IsThatDevice()
    {
        var device = Tokens.Verify(Tokens.Issue("user-1", null))!;

        Assert.Equal("user-1", device.UserId);
        Assert.Equal(device, Tokens.Verify(Tokens.Issue("user-1", device)));
        Assert.NotEqual(device.DeviceId, Tokens.Verify(Tokens.Issue("user-1", null))!.DeviceId);
    }

    [Fact]
    public void Verify_AnyOtherCharacter_IsNobody()
    {
        var token = Tokens.Issue("user-1", null);

        Assert.All(Enumerable.Range(0, token.Length), i => Assert.Null(Tokens.Verify(token[..i] + (token[i] == 'x' ? 'y' : 'x') + token[(i + 1)..])));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("user-1.device.9999999999.")]
    [InlineData("user-1.device.99999999999999999999.x")]
    public void Verify_WhatIsNone_IsNobody(string? token) => Assert.Null(Tokens.Verify(token));

    [Fact]
    public void Verify_AfterHalfAYear_IsNobody()
    {
        var token = Tokens.Issue("user-1", null);
        _clock.Advance(TimeSpan.FromDays(179));
        Assert.NotNull(Tokens.Verify(token));
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(Tokens.Verify(token));
    }

    [Fact]
    public void Verify_OfAPreviousKey_IsGoodAndOfAnyOtherNot()
    {
        var token = Tokens.Issue("user-1", null);
        var other = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);

        Assert.NotNull(With(new JwtOptions { SigningKey = other, KeyId = "2", PreviousKeys = { ["1"] = Key } }).Verify(token));
        Assert.Null(With(new JwtOptions { SigningKey = other, KeyId = "2" }).Verify(token));
    }

    private DeviceTokens With(JwtOptions options) => new(Options.Create(options), _clock);
}
