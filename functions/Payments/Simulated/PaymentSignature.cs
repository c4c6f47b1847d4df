using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>The headers that a signed callback carries.</summary>
internal sealed record CallbackHeaders(string Timestamp, string Nonce, string Signature)
{
    /// <summary>Seconds since 1970 (UTC), when the message was signed.</summary>
    public const string TimestampName = "X-Payment-Timestamp";

    /// <summary>At most 100 letters, digits, hyphens, dots and underscores; new in every message, also in a repeated one.</summary>
    public const string NonceName = "X-Payment-Nonce";

    /// <summary>HMAC-SHA256 in hex.</summary>
    public const string SignatureName = "X-Payment-Signature";
}

/// <summary>Signs and verifies callbacks: HMAC-SHA256 with the shared secret over <c>timestamp + "\n" + nonce + "\n" + body</c>, the body byte by byte as it is sent.</summary>
internal sealed class PaymentSignature(IOptions<PaymentsOptions> options, TimeProvider time)
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[] _secret = Convert.FromBase64String(options.Value.CallbackSecret);

    public CallbackHeaders Sign(ReadOnlySpan<byte> body)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = Ids.New();
        return new CallbackHeaders(timestamp, nonce, Convert.ToHexStringLower(Compute(timestamp, nonce, body)));
    }

    /// <summary>Null when the provider signed the message just now; else why not, for the audit log.</summary>
    public string? WhyNotAuthentic(CallbackHeaders headers, ReadOnlySpan<byte> body)
    {
        if (!Ids.IsPlausible(headers.Nonce))
        {
            return "nonce";
        }

        // Compared as numbers: one that is no time would fail as a date.
        if (!long.TryParse(headers.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(seconds - time.GetUtcNow().ToUnixTimeSeconds()) > (long)Window.TotalSeconds)
        {
            return "timestamp";
        }

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return headers.Signature.Length == 2 * given.Length
            && Convert.FromHexString(headers.Signature, given, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(given, Compute(headers.Timestamp, headers.Nonce, body))
                ? null
                : "signature";
    }

    private byte[] Compute(string timestamp, string nonce, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(Encoding.UTF8.GetBytes($"{timestamp}\n{nonce}\n"));
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
