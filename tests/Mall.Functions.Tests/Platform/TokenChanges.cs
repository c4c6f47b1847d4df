using System.Security.Cryptography;
using System.Text;
using Mall.Functions.Platform;
using Microsoft.AspNetCore.WebUtilities;

namespace Mall.Functions.Tests.Platform;

/// <summary>Tokens as nobody would issue them: a good one, of which some characters, or some parts of what it says, are others. The same number makes the same token.</summary>
internal static class TokenChanges
{
    private static readonly string[] Algorithms = ["\"HS256\"", "\"HS512\"", "\"none\"", "\"hs256\"", "\"RS256\"", "null", "1"];
    private static readonly string[] KeyIds = ["\"1\"", "\"0\"", "\"2\"", "\"\"", "null", "7"];
    private static readonly string[] Subjects = ["\"user-1\"", "\"\\u0075ser-1\"", "\"李雷\"", "\"\"", "null"];
    private static readonly string[] Roles = ["\"shopper\"", "\"admin\"", "[\"shopper\",\"admin\"]", "[\"shopper\"]", "[]", "\"Admin\""];
    private static readonly string[] Issuers = ["\"mall\"", "\"Mall\"", "\"\"", "null"];
    private static readonly string[] Audiences = ["\"mall\"", "[\"other\",\"mall\"]", "[\"other\"]", "[]", "\"mall \"", "null"];
    private static readonly int[] Expiries = [900, -3600, -1, 0, 1, 60];
    private static readonly string[] More = ["", ",\"more\":{\"a\":[1]}", ",\"jti\":\"x\"", ",\"admin\":true", ",\"iat\":1"];

    public static string Make(int number, JwtOptions options, DateTimeOffset now)
    {
        var random = new Random(number);
        var header = $$"""{"alg":{{Of(Algorithms)}},"kid":{{Of(KeyIds)}},"typ":"JWT"}""";
        var payload = $$"""{"sub":{{Of(Subjects)}},"role":{{Of(Roles)}},"iss":{{Of(Issuers)}},"aud":{{Of(Audiences)}},"nbf":{{now.ToUnixTimeSeconds() + random.Next(-9, 9)}},"exp":{{now.ToUnixTimeSeconds() + Of(Expiries)}}{{Of(More)}}}""";
        if (random.Next(2) == 0)
        {
            header = """{"alg":"HS256","kid":"1","typ":"JWT"}""";
        }

        var signing = random.Next(4) == 0 ? options.PreviousKeys["0"] : options.SigningKey;
        var text = $"{Part(header)}.{Part(payload)}";
        var token = new StringBuilder($"{text}.{WebEncoders.Base64UrlEncode(HMACSHA256.HashData(Convert.FromBase64String(signing), Encoding.ASCII.GetBytes(text)))}");
        for (var changes = random.Next(3) == 0 ? random.Next(1, 4) : 0; changes > 0; changes--)
        {
            token[random.Next(token.Length)] = "AZaz09-_.=+/ é"[random.Next(14)];
        }

        return token.ToString();

        T Of<T>(T[] some) => random.Next(4) > 0 ? some[0] : some[random.Next(some.Length)];
    }

    /// <summary>For the message of a test that failed.</summary>
    public static string Read(string token) => string.Join(' ', token.Split('.').Take(2).Select(part =>
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(part));
        }
        catch (FormatException)
        {
            return part;
        }
    })) + " " + token;

    private static string Part(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));
}
