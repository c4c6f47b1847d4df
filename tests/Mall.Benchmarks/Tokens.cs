using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Benchmarks;

/// <summary>Access tokens for servers that were started with <see cref="Setting"/>.</summary>
internal static class Tokens
{
    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    public static (string Name, string Value) Setting => ("Jwt__SigningKey", Key);

    public static readonly AccessTokens Issuer =
        new(Options.Create(new JwtOptions { SigningKey = Key, AccessTokenLifetime = TimeSpan.FromHours(12) }), TimeProvider.System);

    public static string Mint(string userId) => Issuer.Issue(userId, ["shopper"]);

    public static string MintAdmin(string userId) => Issuer.Issue(userId, ["shopper", "admin"]);
}
