using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>What an answer or a callback of WeChat Pay carries to be verified by.</summary>
internal sealed record WeChatPayHeaders(string Timestamp, string Nonce, string Serial, string Signature)
{
    public const string TimestampName = "Wechatpay-Timestamp";
    public const string NonceName = "Wechatpay-Nonce";
    public const string SerialName = "Wechatpay-Serial";
    public const string SignatureName = "Wechatpay-Signature";
}

/// <summary>Signs requests with the merchant's key and verifies WeChat Pay's messages: SHA-256 with RSA (PKCS#1 v1.5), base64. (WeChat Pay, APIv3, "Signature generation" and "Signature
/// verification".)</summary>
internal sealed class WeChatPaySignature(IOptions<WeChatPayOptions> options, TimeProvider time)
{
    /// <summary>How far a message's time may be from ours, in both directions.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int MaxNonce = 100;

    private readonly Lazy<RSAParameters> _privateKey = new(() => KeyOf(options.Value.PrivateKey!, isPrivate: true));

    /// <summary>The value of the header Authorization.</summary>
    /// <param name="method">HTTP method in capitals.</param>
    /// <param name="body">As it is sent; empty for none.</param>
    public string Authorize(string method, string pathAndQuery, ReadOnlySpan<byte> body)
    {
        var (timestamp, nonce) = (WeChatPayNumbers.SecondsOf(time.GetUtcNow()), Ids.New());
        var signature = Sign([.. Encoding.UTF8.GetBytes($"{method}\n{pathAndQuery}\n{timestamp}\n{nonce}\n"), .. body, (byte)'\n']);
        var merchant = options.Value;
        return $"WECHATPAY2-SHA256-RSA2048 mchid=\"{merchant.MerchantId}\",nonce_str=\"{nonce}\",signature=\"{signature}\",timestamp=\"{timestamp}\",serial_no=\"{merchant.CertificateSerial}\"";
    }

    /// <summary>What a page hands to WeChat's script to open the payment.</summary>
    public IReadOnlyDictionary<string, string> ForScript(string prepayId)
    {
        var (appId, timestamp, nonce, package) = (options.Value.AppId!, WeChatPayNumbers.SecondsOf(time.GetUtcNow()), Ids.New(), $"prepay_id={prepayId}");
        return new Dictionary<string, string>
        {
            ["appId"] = appId,
            ["timeStamp"] = timestamp,
            ["nonceStr"] = nonce,
            ["package"] = package,
            ["signType"] = "RSA",
            ["paySign"] = Sign(Encoding.UTF8.GetBytes($"{appId}\n{timestamp}\n{nonce}\n{package}\n")),
        };
    }

    /// <summary>Null when the message is of our time and its headers have the form they must have; else what is wrong.</summary>
    public string? WhyNotTimely(WeChatPayHeaders headers)
    {
        if (headers.Nonce.Length is 0 or > MaxNonce || !Ascii.IsValid(headers.Nonce))
        {
            return "nonce";
        }

        return long.TryParse(headers.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && Math.Abs((decimal)seconds - time.GetUtcNow().ToUnixTimeSeconds()) <= (decimal)Window.TotalSeconds
                ? null
                : "timestamp";
    }

    /// <summary>Whether the key signed <c>timestamp \n nonce \n body \n</c>.</summary>
    public static bool Verify(WeChatPayHeaders headers, ReadOnlySpan<byte> body, RSAParameters key)
    {
        var signature = new byte[headers.Signature.Length];
        if (!Convert.TryFromBase64String(headers.Signature, signature, out var length))
        {
            return false;
        }

        byte[] message = [.. Encoding.UTF8.GetBytes($"{headers.Timestamp}\n{headers.Nonce}\n"), .. body, (byte)'\n'];
        using var rsa = RSA.Create(key);
        return rsa.VerifyData(message, signature.AsSpan(0, length), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public static RSAParameters KeyOf(string pem, bool isPrivate)
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem(pem);
        return rsa.ExportParameters(isPrivate);
    }

    /// <summary>The merchant's signature in base64.</summary>
    public string Sign(ReadOnlySpan<byte> message)
    {
        using var rsa = RSA.Create(_privateKey.Value);
        return Convert.ToBase64String(rsa.SignData(message, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
