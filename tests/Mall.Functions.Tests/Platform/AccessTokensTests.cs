using Microsoft.AspNetCore.Http;

namespace Mall.Functions.Tests.Platform;

public sealed class AccessTokensTests
{
    private readonly TestClock _clock = new();

    private static JwtOptions Options(byte seed = 1, string issuer = "mall", string audience = "mall", string keyId = "1") =>
        new() { SigningKey = Convert.ToBase64String(Enumerable.Repeat(seed, 32).ToArray()), Issuer = issuer, Audience = audience, KeyId = keyId };

    private AccessTokens Tokens(JwtOptions? options = null) => new(Microsoft.Extensions.Options.Options.Create(options ?? Options()), _clock);

    [Fact]
    public void Verify_OwnToken_IsTheCaller() => Assert.Equal(new Caller("user-1", IsAdmin: false), Tokens().Verify(Tokens().Issue("user-1", ["shopper"])));

    [Fact]
    public void Verify_AdminToken_IsAdmin() => Assert.True(Tokens().Verify(Tokens().Issue("user-1", ["shopper", "admin"]))!.IsAdmin);

    [Fact]
    public void Verify_AtExpiry_IsNobody()
    {
        var tokens = Tokens();
        var token = tokens.Issue("user-1", ["shopper"]);
        Assert.NotNull(tokens.Verify(token));

        _clock.Advance(tokens.Lifetime);

        Assert.Null(tokens.Verify(token));
        Assert.Null(Tokens().Verify(token));
    }

    public static TheoryData<string> ForeignOptions => ["key", "issuer", "audience", "keyId"];

    [Theory]
    [MemberData(nameof(ForeignOptions))]
    public void Verify_ForeignToken_IsNobody(string difference)
    {
        var foreign = difference switch
        {
            "key" => Options(seed: 2),
            "issuer" => Options(issuer: "other"),
            "audience" => Options(audience: "other"),
            _ => Options(seed: 2, keyId: "2"),
        };

        Assert.Null(Tokens().Verify(Tokens(foreign).Issue("user-1", ["admin"])));
    }

    [Fact]
    public void Verify_TokenOfAPreviousKey_IsGoodUntilItExpires()
    {
        var old = Options(seed: 1, keyId: "1");
        var now = Options(seed: 2, keyId: "2");
        now.PreviousKeys["1"] = old.SigningKey;
        var token = Tokens(old).Issue("user-1", ["shopper"]);
        var rotated = Tokens(now);

        Assert.Equal("user-1", rotated.Verify(token)?.UserId);
        Assert.Null(Tokens(old).Verify(rotated.Issue("user-1", ["shopper"])));

        _clock.Advance(rotated.Lifetime);
        Assert.Null(rotated.Verify(token));
    }

    [Fact]
    public void Verify_TokenOfAKeyThatWasTakenAway_IsNobody() =>
        Assert.Null(Tokens(Options(seed: 2, keyId: "2")).Verify(Tokens(Options(seed: 1, keyId: "1")).Issue("user-1", ["shopper"])));

    /// <summary>Both keys are known, but each signs under its own id only.</summary>
    [Fact]
    public void Verify_TokenOfOneKeyUnderTheIdOfAnother_IsNobody()
    {
        var options = Options(seed: 2, keyId: "2");
        options.PreviousKeys["1"] = Options(seed: 1).SigningKey;

        Assert.Null(Tokens(options).Verify(Tokens(Options(seed: 1, keyId: "2")).Issue("user-1", ["admin"])));
    }

    [Theory]
    [InlineData("1", "c2hvcnQ=", "Jwt__PreviousKeys__1")]
    [InlineData("2", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", "Jwt__PreviousKeys__2")]
    [InlineData("1", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", null)]
    public void Options_WithABadPreviousKey_NameTheSetting(string keyId, string key, string? named)
    {
        var options = Options(seed: 2, keyId: "2");
        options.PreviousKeys[keyId] = key;

        var result = new JwtOptionsValidator().Validate(null, options);

        Assert.Equal(named is not null, result.Failed);
        Assert.Contains(named ?? "", result.FailureMessage ?? "");
    }

    [Fact]
    public void Verify_EveryChangedCharacter_IsNobody()
    {
        var token = Tokens().Issue("user-1", ["shopper"]);
        for (var i = 0; i < token.Length - 1; i++)
        {
            var changed = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            Assert.True(Tokens().Verify(changed) is null, $"character {i}");
        }
    }

    [Fact]
    public void Verify_UnsignedToken_IsNobody()
    {
        var expires = _clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        var payload = Part($$"""{"sub":"user-1","role":"admin","iss":"mall","aud":"mall","exp":{{expires}}}""");

        Assert.Null(Tokens().Verify($"{Part("""{"alg":"none","typ":"JWT"}""")}.{payload}."));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    public void Verify_Nonsense_IsNobody(string token) => Assert.Null(Tokens().Verify(token));

    [Theory]
    [InlineData("Bearer ", true)]
    [InlineData("bearer  ", true)]
    [InlineData("Basic ", false)]
    [InlineData("", false)]
    public void CallerOf_ReadsBearerOnly(string prefix, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = prefix + Tokens().Issue("user-1", ["shopper"]);

        Assert.Equal(expected, new CallerIdentity(Tokens()).Of(request) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("c2hvcnQ=")]
    public void Options_WithABadKey_NameTheSetting(string key) =>
        Assert.Contains("Jwt__SigningKey", new JwtOptionsValidator().Validate(null, new JwtOptions { SigningKey = key }).FailureMessage);

    private const string GoodHeader = """{"alg":"HS256","kid":"1","typ":"JWT"}""";

    private static string Part(string json) => Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(json));

    private static string Signed(string header, string payload)
    {
        var text = $"{Part(header)}.{Part(payload)}";
        var signature = System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String(Options().SigningKey), System.Text.Encoding.ASCII.GetBytes(text));
        return $"{text}.{Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(signature)}";
    }

    private string Payload(string role = "\"shopper\"", string audience = "\"mall\"", string more = "") =>
        $$"""{"sub":"user-1","role":{{role}},"iss":"mall","aud":{{audience}},"exp":{{_clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}}{{more}}}""";

    [Theory]
    [InlineData("\"shopper\"", "\"mall\"", false)]
    [InlineData("\"admin\"", "\"mall\"", true)]
    [InlineData("[\"shopper\",\"admin\"]", "[\"other\",\"mall\"]", true)]
    [InlineData("[]", "\"mall\"", false)]
    public void Verify_SignedClaims_AreTheCaller(string role, string audience, bool isAdmin) =>
        Assert.Equal(new Caller("user-1", isAdmin), Tokens().Verify(Signed(GoodHeader, Payload(role, audience, ",\"more\":{\"a\":[1]}"))));

    [Theory]
    [InlineData("""{"alg":"none","kid":"1"}""")]
    [InlineData("""{"alg":"HS512","kid":"1"}""")]
    [InlineData("""{"alg":"hs256","kid":"1"}""")]
    [InlineData("""{"alg":256,"kid":"1"}""")]
    [InlineData("""{"kid":"1"}""")]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"alg":"HS256","kid":"2"}""")]
    [InlineData("""{"alg":"HS256","kid":null}""")]
    [InlineData("""{"alg":"HS256","kid":"1","crit":["exp"]}""")]
    [InlineData("""["HS256"]""")]
    [InlineData("""{"alg":"HS256","kid":"1" """)]
    [InlineData("")]
    public void Verify_OtherHeader_IsNobody(string header) => Assert.Null(Tokens().Verify(Signed(header, Payload())));

    [Theory]
    [InlineData("""{"sub":"user-1","iss":"mall","aud":"mall"}""")]
    [InlineData("""{"sub":"user-1","iss":"mall","aud":"mall","exp":9999999999,"nbf":9999999990}""")]
    [InlineData("""{"sub":"","iss":"mall","aud":"mall","exp":9999999999}""")]
    [InlineData("""{"sub":null,"iss":"mall","aud":"mall","exp":9999999999}""")]
    [InlineData("""{"iss":"mall","aud":"mall","exp":9999999999}""")]
    [InlineData("""{"sub":"user-1","aud":"mall","exp":9999999999}""")]
    [InlineData("""{"sub":"user-1","iss":"mall","exp":9999999999}""")]
    [InlineData("""{"sub":"user-1","iss":"mall","aud":["other"],"exp":9999999999}""")]
    [InlineData("""{"sub":"user-1","iss":"mall","aud":{"mall":1},"exp":9999999999}""")]
    [InlineData("""{"sub":"user-1","iss":"mall","aud":"mall","exp":9999999999""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Verify_OtherClaims_IsNobody(string payload) => Assert.Null(Tokens().Verify(Signed(GoodHeader, payload)));

    [Fact]
    public void Verify_OneTokenInOtherLetters_IsNobodyElse()
    {
        var token = Signed(GoodHeader, Payload());
        Assert.NotNull(Tokens().Verify(token));
        foreach (var other in new[] { token + "=", token + " ", " " + token, token.Insert(token.Length - 4, "\n"), token + ".", "." + token, token + ".x", token + "A", token[..^1] + "é", token + new string('A', 4000) })
        {
            Assert.True(Tokens().Verify(other) is null or { UserId: "user-1", IsAdmin: false }, other);
        }
    }
}
