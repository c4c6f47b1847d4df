using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Users;

/// <summary>How to reach one browser (W3C Push API, PushSubscription). Part of the account, so it is gone with it.</summary>
/// <param name="Id">Made of the endpoint.</param>
/// <param name="Endpoint">An address of the browser's push service. Secret: it identifies the browser.</param>
/// <param name="P256dh">The browser's public key: a point on P-256, uncompressed, base64url.</param>
/// <param name="Auth">Its authentication secret: 16 bytes, base64url.</param>
/// <param name="KeyId">Of the shop's key that the browser was given; its push service takes messages signed by that key only.</param>
/// <param name="CreatedAt">When the browser told the shop.</param>
public sealed record PushSubscription(string Id, string Endpoint, string P256dh, string Auth, string KeyId, DateTimeOffset CreatedAt)
{
    /// <summary>One more takes the place of the oldest: a browser that renews its subscription leaves an old one behind.</summary>
    public const int MaxPerUser = 10;

    /// <summary>The first 16 bytes of the endpoint's SHA-256, in hex: the browser can make it, too.</summary>
    public static string IdOf(string endpoint) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint)).AsSpan(0, 16));
}
