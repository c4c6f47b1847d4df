using System.Security.Cryptography;
using System.Text;

namespace Mall.EndToEnd.Tests.Fuzz;

/// <summary>Access tokens that must open nothing: each would be an administrator's or a shopper's but for one thing.</summary>
internal sealed class ForgedTokens(byte[] key, string userId)
{
    private readonly long _now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public IReadOnlyList<string> All() =>
    [
        "", "x", "..", "a.b.c", "null", new string('a', 5_000), "eyJhbGciOiJub25lIn0.e30.",
        Token("""{"alg":"none","typ":"JWT"}""", Claims(), _ => ""),
        Token("""{"alg":"None","typ":"JWT","kid":"1"}""", Claims(), _ => ""),
        Token("""{"alg":"HS512","typ":"JWT","kid":"1"}""", Claims(), text => Encode(HMACSHA512.HashData(key, text))),
        Token("""{"alg":"RS256","typ":"JWT","kid":"1"}""", Claims(), Sign),
        Token("""{"alg":"HS256","typ":"JWT","kid":"2"}""", Claims(), Sign),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", Claims(), text => Encode(HMACSHA256.HashData(new byte[32], text))),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", Claims(), text => Sign(text)[..^3] + "abc"),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1","jwk":{"kty":"oct","k":"AAAA"}}""", Claims(), _ => "AAAA"),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", Claims(expires: _now - 1), Sign),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", Claims(notBefore: _now + 3600), Sign),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", Claims(issuer: "another shop"), Sign),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", Claims(audience: "another shop"), Sign),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", """{"iss":"mall","aud":"mall","role":"admin"}""", Sign),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", $$"""{"sub":"{{userId}}","iss":"mall","aud":"mall","role":"admin"}""", Sign),
        Token("""{"alg":"HS256","typ":"JWT","kid":"1"}""", "not json", Sign),
    ];

    private string Claims(long? expires = null, long? notBefore = null, string issuer = "mall", string audience = "mall") =>
        $$"""{"sub":"{{userId}}","role":"admin","iss":"{{issuer}}","aud":"{{audience}}","nbf":{{notBefore ?? _now - 10}},"exp":{{expires ?? _now + 3600}}}""";

    private static string Token(string header, string claims, Func<byte[], string> sign)
    {
        var text = $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(Encoding.UTF8.GetBytes(claims))}";
        return $"{text}.{sign(Encoding.ASCII.GetBytes(text))}";
    }

    private string Sign(byte[] text) => Encode(HMACSHA256.HashData(key, text));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
