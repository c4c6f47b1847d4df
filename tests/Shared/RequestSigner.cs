using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Tests;

/// <summary>Signs requests as a native client does (docs/seckill.md, "Signed requests").</summary>
internal static class RequestSigner
{
    /// <summary>The headers of one request.</summary>
    /// <param name="deviceToken">Of the log-in.</param>
    /// <param name="method">In capitals.</param>
    /// <param name="path">From the first slash on, without a query.</param>
    /// <param name="body">As it is sent.</param>
    /// <param name="created">By the client's clock.</param>
    /// <param name="nonce">16 to 64 letters, digits, hyphens and underscores.</param>
    public static (string Name, string Value)[] Sign(string deviceToken, string method, string path, string body, DateTimeOffset created, string nonce)
    {
        var end = deviceToken.LastIndexOf('.');
        var secret = Base64Url.DecodeFromChars(deviceToken.AsSpan(end + 1));
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}:";
        var parameters = string.Create(
            CultureInfo.InvariantCulture, $"(\"@method\" \"@path\" \"content-digest\");created={created.ToUnixTimeSeconds()};nonce=\"{nonce}\";keyid=\"{deviceToken[..end]}\"");
        var text = $"\"@method\": {method}\n\"@path\": {path}\n\"content-digest\": {digest}\n\"@signature-params\": {parameters}";
        return
        [
            ("Content-Digest", digest),
            ("Signature-Input", $"app={parameters}"),
            ("Signature", $"app=:{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)))}:"),
        ];
    }

    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
