using System.Globalization;
using Mall.Embedded.Storage;
using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Benchmarks.Seckill;

/// <summary><c>tokens N FILE [--state DIR]</c>: access tokens of so many buyers, one a line, good for twelve hours; signed with the key of that state folder, so that any
/// load tool can use them against a mall that runs on it.</summary>
internal static class TokensCommand
{
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

        var key = new Secrets(secrets).GetOrCreate("Jwt:SigningKey", 32);
        var tokens = new AccessTokens(Options.Create(new JwtOptions { SigningKey = key, AccessTokenLifetime = TimeSpan.FromHours(12) }), TimeProvider.System);
        Write(tokens, count, file);
        return 0;
    }

    public static void Write(AccessTokens tokens, int count, string file) =>
        File.WriteAllLines(file, Enumerable.Range(1, count).Select(buyer => tokens.Issue($"buyer-{buyer:000000}", ["shopper"])));
}
