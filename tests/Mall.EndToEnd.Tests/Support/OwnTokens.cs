using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.EndToEnd.Tests.Support;

/// <summary>Tokens that a test issues itself, for as many shoppers as it likes, without accounts: a mall with these <see cref="Settings"/> takes them for half a day.</summary>
internal static class OwnTokens
{
    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
    private static readonly AccessTokens Tokens = new(Options.Create(new JwtOptions { SigningKey = Key, AccessTokenLifetime = TimeSpan.FromHours(12) }), TimeProvider.System);

    public static (string Name, string Value)[] Settings => [("Jwt__SigningKey", Key), ("Jwt__AccessTokenLifetime", "12:00:00")];

    public static MallClient As(this MallProcess mall, string userId, params string[] roles) => new(mall.BaseAddress, Of(userId, roles));

    public static string Of(string userId, params string[] roles) => Tokens.Issue(userId, ["shopper", .. roles]);
}
