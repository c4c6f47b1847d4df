using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mall.Functions.Platform;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>A device from which somebody has logged in to this account.</summary>
public sealed record KnownDevice(string UserId, string DeviceId);

/// <summary>Makes and reads device tokens: <c>{userId}.{deviceId}.{expiry}.{signature}</c>. A client keeps one from a good log-in and sends it at the next. It grants no access: it only counts
/// failed log-ins per device and not per account, so that nobody can lock the owner out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").</summary>
internal sealed class DeviceTokens(IOptions<JwtOptions> options, TimeProvider time)
{
    public const int MaxLength = 400;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    // No access token begins so; one key may sign both.
    private const string Purpose = "mall-device\n";

    private readonly byte[] _key = Convert.FromBase64String(options.Value.SigningKey);
    private readonly byte[][] _previousKeys = [.. options.Value.PreviousKeys.Values.Select(Convert.FromBase64String)];

    /// <summary>A token for <paramref name="device"/>, or for a new device if it is null. A device keeps its id when another account logs in there; the token is good for one account only.</summary>
    public string Issue(string userId, KnownDevice? device)
    {
        var expiry = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        var text = string.Create(CultureInfo.InvariantCulture, $"{userId}.{device?.DeviceId ?? RandomNumberGenerator.GetHexString(32, lowercase: true)}.{expiry}");
        return $"{text}.{Base64Url.EncodeToString(Sign(_key, text))}";
    }

    /// <summary>Null if the token is forged, expired or missing.</summary>
    public KnownDevice? Verify(string? token)
    {
        if (token is not { Length: > 0 and <= MaxLength } || token.Split('.') is not [var userId, var deviceId, var expiry, var signature]
            || !long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds <= time.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        var text = token[..^(signature.Length + 1)];
        return Matches(_key, text, signature) || Array.Exists(_previousKeys, key => Matches(key, text, signature)) ? new KnownDevice(userId, deviceId) : null;
    }

    private static bool Matches(byte[] key, string text, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Base64Url.EncodeToString(Sign(key, text))), Encoding.UTF8.GetBytes(signature));

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Purpose + text));
}
