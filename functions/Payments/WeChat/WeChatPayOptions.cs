using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Payments;

/// <summary>Settings <c>Payments__WeChat__*</c>: the merchant's account. Without <see cref="MerchantId"/> nobody pays by WeChat Pay.</summary>
public sealed class WeChatPayOptions
{
    public const string Section = "Payments:WeChat";

    /// <summary>mchid.</summary>
    public string? MerchantId { get; set; }

    /// <summary>appid that is bound to the merchant.</summary>
    public string? AppId { get; set; }

    /// <summary>The APIv3 key: 32 characters. A secret.</summary>
    public string? ApiV3Key { get; set; }

    /// <summary>The merchant's own private key, PEM (PKCS#8). A secret.</summary>
    public string? PrivateKey { get; set; }

    /// <summary>Serial number of the merchant's own certificate.</summary>
    public string? CertificateSerial { get; set; }

    /// <summary>Id of WeChat Pay's public key, <c>PUB_KEY_ID_...</c>. Not set: the merchant has platform certificates only.</summary>
    public string? PublicKeyId { get; set; }

    /// <summary>WeChat Pay's public key, PEM.</summary>
    public string? PublicKey { get; set; }

    /// <summary>Whether messages may also be signed by platform certificates, which are then downloaded. Not set: only if there is no public key. A merchant who changes from certificates to the
    /// key sets it until the change is complete.</summary>
    public bool? PlatformCertificates { get; set; }

    /// <summary>Where WeChat Pay reports: the public address of the callback function. WeChat Pay wants https and no query.</summary>
    public Uri? CallbackUrl { get; set; }

    /// <summary>WeChat Pay's own address.</summary>
    public Uri BaseUrl { get; set; } = new("https://api.mch.weixin.qq.com");

    internal bool IsSet => !string.IsNullOrEmpty(MerchantId);

    internal bool HasPublicKey => !string.IsNullOrEmpty(PublicKeyId);

    internal bool TakesCertificates => PlatformCertificates ?? !HasPublicKey;
}

/// <summary>Half an account fails the start, not the first payment.</summary>
internal sealed class WeChatPayOptionsValidator : IValidateOptions<WeChatPayOptions>
{
    public ValidateOptionsResult Validate(string? name, WeChatPayOptions options)
    {
        if (!options.IsSet)
        {
            return ValidateOptionsResult.Success;
        }

        string[] faults = [.. FaultsOf(options).Select(fault => $"The setting Payments__WeChat__{fault}")];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> FaultsOf(WeChatPayOptions options)
    {
        (bool IsFault, string Text)[] faults =
        [
            (string.IsNullOrEmpty(options.AppId), "AppId is needed."),
            (string.IsNullOrEmpty(options.CertificateSerial), "CertificateSerial is needed."),
            (options.ApiV3Key is null || Encoding.UTF8.GetByteCount(options.ApiV3Key) != 32, "ApiV3Key must have 32 bytes."),
            (!IsKey(options.PrivateKey, isPrivate: true), "PrivateKey must be an RSA private key in PEM."),
            (options.HasPublicKey && !IsKey(options.PublicKey, isPrivate: false), "PublicKey must be an RSA public key in PEM."),
            (!options.HasPublicKey && options.PlatformCertificates == false, "PublicKeyId is needed, or platform certificates: nothing could be verified."),
            (options.CallbackUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "" }, "CallbackUrl must be an absolute http or https address without a query."),
            (options.BaseUrl is not { IsAbsoluteUri: true, Scheme: "http" or "https" }, "BaseUrl must be an absolute http or https address."),
        ];
        return faults.Where(fault => fault.IsFault).Select(fault => fault.Text);
    }

    private static bool IsKey(string? pem, bool isPrivate)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            rsa.ExportParameters(isPrivate);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            return false;
        }
    }
}
