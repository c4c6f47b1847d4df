using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Benchmarks;

/// <summary>Access tokens for servers that were started with <see cref="Setting"/>.</summary>
internal static class Tokens
{
    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());

    public static (string Name, string Value) Setting => ("Jwt__SigningKey", Key);

    public static string Mint(string userId) =>
        new AccessTokens(Options.Create(new JwtOptions { SigningKey = Key, AccessTokenLifetime = TimeSpan.FromHours(1) }), TimeProvider.System).Issue(userId, ["shopper"]);
}
