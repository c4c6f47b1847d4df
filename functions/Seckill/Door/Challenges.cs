using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Seckill;

/// <summary>Work for a buyer's device: a whole number whose SHA-256 over <c>{challenge}.{number}</c> begins with so many zero bits.</summary>
/// <param name="Challenge">Text of ASCII, good for one sale and one buyer.</param>
/// <param name="Bits">Zero bits; each more doubles the work.</param>
/// <param name="ExpiresAt">No solution counts from then on.</param>
public sealed record EntryChallenge(string Challenge, int Bits, DateTimeOffset ExpiresAt);

/// <summary>Hands out challenges and checks solutions. Nothing is kept: a challenge is <c>{bits}.{issued}.{expires}.{signature}</c>, times in milliseconds, and the signature is over the sale and
/// the buyer, too. That a solution is used once is the gate's part.</summary>
internal sealed class Challenges(IOptions<SeckillOptions> settings, IOptions<JwtOptions> keys, TimeProvider time)
{
    /// <summary>What the gate is told of a buyer's solution, if it is not the time of his challenge in milliseconds.</summary>
    public const long NotNeeded = -1;
    public const long NoSolution = 0;

    private const int MaxLength = 128;

    // No access or device token begins so; one key may sign them all.
    private const string Purpose = "mall-challenge\n";

    private readonly SeckillOptions _options = settings.Value;
    private readonly byte[] _key = Convert.FromBase64String(keys.Value.SigningKey);
    private readonly byte[][] _previousKeys = [.. keys.Value.PreviousKeys.Values.Select(Convert.FromBase64String)];
    private readonly Lock _lock = new();
    private (long Second, long Count, long Before) _issued;

    public bool AreNeeded => _options.ChallengeBits > 0;

    public EntryChallenge Issue(string saleId, string userId)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var expires = now + (long)_options.ChallengeLifetime.TotalMilliseconds;
        var bits = _options.ChallengeBits + MoreBits(now);
        var text = string.Create(CultureInfo.InvariantCulture, $"{bits}.{now}.{expires}");
        return new EntryChallenge($"{text}.{Sign(_key, saleId, userId, text)}", bits, DateTimeOffset.FromUnixTimeMilliseconds(expires));
    }

    /// <summary>What the gate is told: <see cref="NotNeeded"/>, the time of the solved challenge, or <see cref="NoSolution"/> for one that is missing, wrong, expired or somebody else's.</summary>
    public long Check(string saleId, string userId, string? challenge, long? number)
    {
        if (!AreNeeded)
        {
            return NotNeeded;
        }

        if (challenge is not { Length: > 0 and <= MaxLength } || number is not >= 0 || challenge.Split('.') is not [var bitsText, var issuedText, var expiresText, var signature]
            || !int.TryParse(bitsText, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            || !long.TryParse(issuedText, NumberStyles.None, CultureInfo.InvariantCulture, out var issued)
            || !long.TryParse(expiresText, NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            || expires <= time.GetUtcNow().ToUnixTimeMilliseconds()
            || !IsSolution(challenge, number.Value, bits))
        {
            return NoSolution;
        }

        var text = challenge[..^(signature.Length + 1)];
        return Matches(_key) || Array.Exists(_previousKeys, Matches) ? issued : NoSolution;

        bool Matches(byte[] key) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, saleId, userId, text)), Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>The rule itself. <paramref name="bits"/>: at most 64.</summary>
    public static bool IsSolution(string challenge, long number, int bits)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{challenge}.{number}")), hash);
        return BitOperations.LeadingZeroCount(BinaryPrimitives.ReadUInt64BigEndian(hash)) >= bits;
    }

    private static string Sign(byte[] key, string saleId, string userId, string text) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Purpose}{saleId}\n{userId}\n{text}")));

    /// <summary>One for each doubling of what this instance hands out in a second beyond the setting. Counted over a sliding second, as the gate counts wins.</summary>
    private int MoreBits(long now)
    {
        if (_options.ChallengeLoad == 0)
        {
            return 0;
        }

        long rate;
        lock (_lock)
        {
            var second = now / 1000;
            var before = second == _issued.Second ? _issued.Before : second == _issued.Second + 1 ? _issued.Count : 0;
            _issued = (second, second == _issued.Second ? _issued.Count + 1 : 1, before);
            rate = _issued.Count + (before * (1000 - (now % 1000)) / 1000);
        }

        return Math.Min(_options.ChallengeLoadBits, BitOperations.Log2((ulong)(rate / _options.ChallengeLoad)));
    }
}
