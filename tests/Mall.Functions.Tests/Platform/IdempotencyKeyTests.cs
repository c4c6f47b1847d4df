using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Tests.Platform;

public sealed class IdempotencyKeyTests
{
    private readonly AccessTokens _tokens = new(Options.Create(new JwtOptions { SigningKey = Convert.ToBase64String(new byte[32]) }), TimeProvider.System);

    [Fact]
    public void SameCallerKeyAndBody_AreTheSame() => Assert.Equal(Key("lilei", "k", "{}"), Key("lilei", "k", "{}"));

    [Fact]
    public void AnotherBody_HasTheSameIdAndAnotherHash()
    {
        var (one, other) = (Key("lilei", "k", "{}"), Key("lilei", "k", "{ }"));

        Assert.Equal(one!.Id, other!.Id);
        Assert.NotEqual(one.BodyHash, other.BodyHash);
    }

    [Theory]
    [InlineData("lilei", "l")]
    [InlineData("hanmeimei", "k")]
    public void AnotherCallerOrKey_HasAnotherId(string userId, string key) => Assert.NotEqual(Key("lilei", "k", "{}")!.Id, Key(userId, key, "{}")!.Id);

    [Fact]
    public void AnyKey_MakesAnIdThatFitsEverywhere()
    {
        var id = Key("lilei", new string('\u4e2d', 100) + "/../?#%", "{}")!.Id;

        Assert.True(Ids.IsPlausible(id) && id.Length == 32);
    }

    [Fact]
    public void NoKey_IsNull() => Assert.Null(Key("lilei", "", "{}"));

    private IdempotencyKey? Key(string userId, string key, string body)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = $"Bearer {_tokens.Issue(userId, ["shopper"])}";
        http.Request.Headers["Idempotency-Key"] = key;
        new CallerIdentity(_tokens).Of(http.Request);
        return IdempotencyKey.Of(http.Request, Encoding.UTF8.GetBytes(body));
    }
}
