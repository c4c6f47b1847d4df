using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Users;

/// <summary>A device from which somebody has logged in to this account.</summary>
public sealed record KnownDevice(string UserId, string DeviceId);

/// <summary>Makes and reads device tokens: <c>{userId}.{deviceId}.{expiry}.{signature}</c>. A client keeps one from a good log-in and sends it at the next. It grants no access: it only counts
/// failed log-ins per device and not per account, so that nobody can lock the owner out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). A native client also signs with it
/// (<see cref="RequestSignatures"/>).</summary>
internal sealed class DeviceTokens(IOptions<JwtOptions> options, TimeProvider time)
{
    public const int MaxLength = 400;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    // No access token begins so; one key may sign both.
    private const string Purpose = "mall-device\n";

    private readonly byte[][] _keys = [Convert.FromBase64String(options.Value.SigningKey), .. options.Value.PreviousKeys.Values.Select(Convert.FromBase64String)];

    /// <summary>A token for <paramref name="device"/>, or for a new device if it is null. A device keeps its id when another account logs in there; the token is good for one account only.</summary>
    public string Issue(string userId, KnownDevice? device)
    {
        var expiry = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        var name = string.Create(CultureInfo.InvariantCulture, $"{userId}.{device?.DeviceId ?? RandomNumberGenerator.GetHexString(32, lowercase: true)}.{expiry}");
        return $"{name}.{Base64Url.EncodeToString(Sign(_keys[0], name))}";
    }

    /// <summary>Null if the token is forged, expired or missing.</summary>
    public KnownDevice? Verify(string? token)
    {
        if (token is not { Length: > 0 and <= MaxLength } || token.LastIndexOf('.') is not (> 0 and var end) || Read(token[..end]) is not { } device)
        {
            return null;
        }

        var signature = Encoding.UTF8.GetBytes(token[(end + 1)..]);
        return Array.Exists(_keys, key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Base64Url.EncodeToString(Sign(key, token[..end]))), signature)) ? device : null;
    }

    /// <summary>The secrets that a device may sign with: the last part of its token, decoded. So its owner has it from the log-in, and nothing is stored. Several while the shop's key changes,
    /// none for a token of somebody else or one that has expired.</summary>
    /// <param name="name">The token without its last part.</param>
    /// <param name="userId">Whose device it must be.</param>
    public IEnumerable<byte[]> SecretsOf(string name, string userId) => Read(name)?.UserId == userId ? _keys.Select(key => Sign(key, name)) : [];

    private KnownDevice? Read(string name) =>
        name.Split('.') is [var userId, var deviceId, var expiry]
        && long.TryParse(expiry, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > time.GetUtcNow().ToUnixTimeSeconds()
            ? new KnownDevice(userId, deviceId)
            : null;

    private static byte[] Sign(byte[] key, string name) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(Purpose + name));
}
