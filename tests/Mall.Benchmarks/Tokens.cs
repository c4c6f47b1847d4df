using System.Globalization;
using Mall.Embedded.Storage;
using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Benchmarks;

/// <summary>Access tokens for servers that were started with <see cref="Setting"/>.</summary>
internal static class Tokens
{
    private static readonly string Key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray());
    private static readonly AccessTokens Issuer = IssuerOf(Key);

    public static (string Name, string Value) Setting => ("Jwt__SigningKey", Key);

    public static string Mint(string userId) => Issuer.Issue(userId, ["shopper"]);

    public static string MintAdmin(string userId) => Issuer.Issue(userId, ["shopper", "admin"]);

    /// <summary>Of so many buyers, one a line.</summary>
    /// <returns>The file.</returns>
    public static string Write(TempFolder folder, int count) => Write(Issuer, count, Path.Combine(folder.Path, $"tokens-{count}"));

    /// <summary><c>tokens N FILE [--state DIR]</c>: the same, good for twelve hours, signed with the key of that state folder, so that any load tool can use them against a mall that runs on it.</summary>
    public static int Run(string number, string file, string state)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
        {
            Console.Error.WriteLine($"'{number}' is not a number of tokens.");
            return 2;
        }

        var secrets = Path.Combine(state, "secrets.json");
        if (!File.Exists(secrets))
        {
            Console.Error.WriteLine($"There is no key in {state}: start the mall once with --state {state}.");
            return 2;
        }

        Write(IssuerOf(new Secrets(secrets).GetOrCreate("Jwt:SigningKey", 32)), count, file);
        return 0;
    }

    private static string Write(AccessTokens tokens, int count, string file)
    {
        File.WriteAllLines(file, Enumerable.Range(1, count).Select(buyer => tokens.Issue($"buyer-{buyer:0000000}", ["shopper"])));
        return file;
    }

    private static AccessTokens IssuerOf(string key) => new(Options.Create(new JwtOptions { SigningKey = key, AccessTokenLifetime = TimeSpan.FromHours(12) }), TimeProvider.System);
}
