using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>The keys that WeChat Pay signs with, by the serial number that a message names: its public key, or platform certificates, which are downloaded, and again before they expire. A
/// merchant with only a public key downloads nothing. (WeChat Pay, APIv3, "Platform certificates", "WeChat Pay public key".)</summary>
internal sealed partial class WeChatPayKeys(WeChatPayHttp http, IOptions<WeChatPayOptions> options, TimeProvider time, ILogger<WeChatPayKeys> logger) : IDisposable
{
    // WeChat Pay advises to ask within 12 hours; a new certificate is there days before the old one ends.
    private static readonly TimeSpan Age = TimeSpan.FromHours(12);

    // An unknown serial number may be a new certificate, or an attack that must not become requests.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly byte[] _apiKey = Encoding.UTF8.GetBytes(options.Value.ApiV3Key ?? "");
    private readonly Lazy<RSAParameters> _publicKey = new(() => WeChatPaySignature.KeyOf(options.Value.PublicKey!, isPrivate: false));
    private volatile Certificates _certificates = new(new Dictionary<string, Certificate>(), DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    private sealed record Certificate(RSAParameters Key, DateTimeOffset From, DateTimeOffset Until);

    private sealed record Certificates(IReadOnlyDictionary<string, Certificate> BySerial, DateTimeOffset FreshUntil, DateTimeOffset TriedAt);

    /// <summary>The key of a serial number; null: there is none, or it is not valid now.</summary>
    public async Task<RSAParameters?> FindAsync(string serial, CancellationToken cancellationToken)
    {
        if (options.Value.HasPublicKey && serial == options.Value.PublicKeyId)
        {
            return _publicKey.Value;
        }

        if (!options.Value.TakesCertificates || serial.StartsWith("PUB_KEY_ID_", StringComparison.Ordinal))
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (now >= _certificates.FreshUntil || !_certificates.BySerial.ContainsKey(serial))
        {
            await RefreshAsync(now, cancellationToken);
        }

        return _certificates.BySerial.TryGetValue(serial, out var certificate) && now >= certificate.From && now < certificate.Until ? certificate.Key : null;
    }

    private async Task RefreshAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var known = _certificates;
            if (now < known.TriedAt + Pause)
            {
                return;
            }

            _certificates = known with { TriedAt = now };
            if (await DownloadAsync(cancellationToken) is { Count: > 0 } fresh)
            {
                var soonest = fresh.Values.Min(certificate => certificate.Until) - now;
                _certificates = new Certificates(fresh, now + (soonest / 2 < Age ? soonest / 2 : Age), now);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Null: not now. The answer is signed by one of the certificates that it brings; that they are WeChat Pay's shows their encryption with the APIv3 key.</summary>
    private async Task<Dictionary<string, Certificate>?> DownloadAsync(CancellationToken cancellationToken)
    {
        if (await http.SendAsync(HttpMethod.Get, "/v3/certificates", [], cancellationToken) is not { Status: 200 } answer)
        {
            LogNotFetched("no answer");
            return null;
        }

        var found = new Dictionary<string, Certificate>(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var entry in JsonSerializer.Deserialize<WeChatPayCertificates>(answer.Body, WeChatPayJson.Options)?.Data ?? [])
            {
                if (WeChatPayCipher.Decrypt(entry.EncryptCertificate, _apiKey) is not { } pem)
                {
                    LogNotFetched("not encrypted with our key");
                    return null;
                }

                using var certificate = X509Certificate2.CreateFromPem(Encoding.UTF8.GetString(pem));
                using var key = certificate.GetRSAPublicKey();
                if (key is not null)
                {
                    found[certificate.SerialNumber] = new Certificate(key.ExportParameters(false), certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
                }
            }
        }
        catch (Exception e) when (e is JsonException or CryptographicException)
        {
            LogNotFetched(e.Message);
            return null;
        }

        if (!found.TryGetValue(answer.Headers.Serial, out var signer) || !WeChatPaySignature.Verify(answer.Headers, answer.Body, signer.Key))
        {
            LogNotFetched("not signed by one of them");
            return null;
        }

        return found;
    }

    public void Dispose() => _one.Dispose();

    [LoggerMessage(24, LogLevel.Error, "The platform certificates of WeChat Pay could not be fetched ({Reason}); those known before are used until they expire.")]
    private partial void LogNotFetched(string reason);
}
