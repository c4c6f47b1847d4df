using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StackExchange.Redis;

namespace Mall.Functions.Users;

/// <summary>Checks requests that a native client signed: HTTP Message Signatures (RFC 9421) with HMAC-SHA256, over method, path, <c>Content-Digest</c> (RFC 9530), time and nonce, in one form only:
/// <code>
/// Content-Digest: sha-256=:{base64}:
/// Signature-Input: {label}=("@method" "@path" "content-digest");created={seconds};nonce="{nonce}";keyid="{device token without its last part}"
/// Signature: {label}=:{base64}:
/// </code>
/// The key is the last part of the device token (<see cref="DeviceTokens.SecretsOf"/>), which travels only when somebody logs in. An access token alone signs nothing.</summary>
internal sealed partial class RequestSignatures(DeviceTokens devices, RedisConnection redis, TimeProvider time)
{
    public const string DigestHeader = "Content-Digest";
    public const string InputHeader = "Signature-Input";
    public const string SignatureHeader = "Signature";

    /// <summary>How far the time of a signature may be from the shop's, before and after.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    // For as long as any instance takes the signature: the window on both sides, and twice that for clocks that differ.
    private static readonly TimeSpan Remembered = 4 * Window;

    public static bool IsSigned(HttpRequest request) => request.Headers.ContainsKey(InputHeader) || request.Headers.ContainsKey(SignatureHeader);

    /// <summary>Null if <paramref name="userId"/> signed this request and it comes for the first time. Reads the body and leaves a copy. Throws when Redis does not answer: a request that may be a
    /// copy is not let in.</summary>
    public async Task<Refusal?> CheckAsync(HttpRequest request, string userId, int bodyLimit, CancellationToken cancellationToken)
    {
        if (await JsonBody.ReadRawAsync(request, bodyLimit, cancellationToken) is not { } body)
        {
            return JsonBody.BodyTooLarge(bodyLimit);
        }

        request.Body = new MemoryStream(body);
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
        var input = Form().Match(request.Headers[InputHeader].ToString());
        if (!input.Success || request.Headers[DigestHeader] != digest)
        {
            return UserErrors.SignatureInvalid;
        }

        var created = DateTimeOffset.FromUnixTimeSeconds(long.Parse(input.Groups["created"].Value, CultureInfo.InvariantCulture));
        if ((time.GetUtcNow() - created).Duration() > Window)
        {
            return UserErrors.SignatureExpired;
        }

        var signed = Encoding.UTF8.GetBytes(
            $"\"@method\": {request.Method}\n\"@path\": {request.Path.ToUriComponent()}\n\"content-digest\": {digest}\n\"@signature-params\": {input.Groups["params"].Value}");
        var device = input.Groups["device"].Value;
        var given = Encoding.UTF8.GetBytes(request.Headers[SignatureHeader].ToString());
        if (!devices.SecretsOf(device, userId).Any(Signs))
        {
            return UserErrors.SignatureInvalid;
        }

        var isNew = await redis.CallAsync(db => db.StringSetAsync($"{UsersNames.Nonces}:{device}:{input.Groups["nonce"].Value}", "", Remembered, When.NotExists));
        return isNew ? null : UserErrors.SignatureReplayed;

        bool Signs(byte[] secret) =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes($"{input.Groups["label"].Value}=:{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}:"), given);
    }

    [GeneratedRegex("""
        ^(?<label>[a-z*][a-z0-9_.*-]{0,31})=(?<params>\("@method" "@path" "content-digest"\);created=(?<created>[0-9]{1,11});nonce="(?<nonce>[A-Za-z0-9_-]{16,64})";keyid="(?<device>[A-Za-z0-9_.-]{1,340})")\z
        """)]
    private static partial Regex Form();
}
