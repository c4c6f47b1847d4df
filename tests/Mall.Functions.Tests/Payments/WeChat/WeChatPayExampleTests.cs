using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Mall.Functions.Payments;
using Xunit;

namespace Mall.Functions.Tests.Payments.WeChat;

/// <summary>Examples with known results that WeChat Pay's own SDK for Go publishes (wechatpay-apiv3/wechatpay-go, Apache 2.0): keys, signatures and cipher texts that somebody else made.</summary>
public sealed class WeChatPayExampleTests
{
    // The SDK's example takes a key of 16 bytes; a merchant's has 32.
    private const string NotificationKey = "testMchAPIv3Key0";

    private const string Certificate = """
        -----BEGIN CERTIFICATE-----
        MIIDVzCCAj+gAwIBAgIJANfOWdH1ItcBMA0GCSqGSIb3DQEBCwUAMEIxCzAJBgNV
        BAYTAlhYMRUwEwYDVQQHDAxEZWZhdWx0IENpdHkxHDAaBgNVBAoME0RlZmF1bHQg
        Q29tcGFueSBMdGQwHhcNMjEwNDI3MDg1NTIzWhcNMzEwNDI1MDg1NTIzWjBCMQsw
        CQYDVQQGEwJYWDEVMBMGA1UEBwwMRGVmYXVsdCBDaXR5MRwwGgYDVQQKDBNEZWZh
        dWx0IENvbXBhbnkgTHRkMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA
        2VCTd91fnUn73Xy9DLvt/V62TVxRTEEstVdeRaZ3B3leO0pldE806mXO4RwdHXag
        HQ4vGeZN0yqm++rDsGK+U3AH7kejyD2pXshNP9Cq5YwbptiLGtjcquw4HNxJQUOm
        DeJf2vg6byms9RUipiq4SzbJKqJFlUpbuIPDpSpWz10PYmyCNeDGUUK65E5h2B83
        4uxl1zNLYQCrkdBzb8oUxwYeP5a2DNxmjL5lsJML7DGr5znsevnoqGRwTm9fxCGf
        y8wus7hwKz6clt3Whmmda7UAdb1c08hEQFVRbF14AR73xbnd8N0obCWJPCbzMCtk
        aSef4FdEEgEXJiw0VAJT8wIDAQABo1AwTjAdBgNVHQ4EFgQUT1c7nd/SUO76HSoZ
        umNUJv1R5PwwHwYDVR0jBBgwFoAUT1c7nd/SUO76HSoZumNUJv1R5PwwDAYDVR0T
        BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEAfTjxKRQMzNB/U6ZoCUS+BSNfa2Oh
        0plMN6ZuzwiVVZwg1jywvv5yv04koS7Pd4i9E4gt9ZBUQXlpq+A3oOCEEHNRR6b2
        kyazGRM7s0OP5X21WrbpSmKmU6K7hkfx30yYs08LVs/Q8DIhvaj1FCFeJzUCzYn/
        fHMq4tsbKO0dKAeydPM/nrUZBmaYQVKMVOORGLFjFKVO7JV6Kq/R86ouhjEPgJOe
        2xulNBUcjicqtZlBdEh/PWCYP2SpGVDclKm8jeo175T3EVAkdKzzmfpxtMmnMlmq
        cTJOU9TxuGvNASMtjj7pYIerTx+xgZDXEVBWFW9PjJ0TV06tCRsgSHItgg==
        -----END CERTIFICATE-----
        """;

    private const string Signature =
        "tJHIiIS9eB2hAYstmAmbbD3ZE5LiIm/Ug5tuL4fC0YOFRWIHV39UFIZXC0e9Wl6lBu6sKvkqDkzpqzBsVHyXFlbYZTOQrVdG4b6LfTnK4mikv9++ixJMd3vTf2yCqvBkh98zs3Ds5zsYQakzbcwhmw4fMJs4nPLws28H0UW9FjDR//rxELLwXvV1VEA1IBLX70xptjL8hrfUjEE8kkry6yNJTHZRU8CAc7qHli2Ng1V1qb9ARbK8A3ThmFmPQvRGrapI/jS2laKKgYUmfdEdkNO6B2Cke5e8VTxY406ArAmQ90GAihDwIcb16TQMnzCMBoutnwZKNiKRACrFmtxw2Q==";

    private const string Body = """{"id":"3119dfba-e649-5eec-ab1e-3412bc4d2e17","create_time":"2021-06-24T16:37:26+08:00","resource_type":"encrypt-resource","event_type":"PAYSCORE.USER_OPEN_SERVICE","summary":"签约成功","resource":{"original_type":"payscore","algorithm":"AEAD_AES_256_GCM","ciphertext":"YDS3lKPaC4Y52Gf3uhft5qUBlIa8b428AWTtTauHQfQrRw+X1WpiuHIDy0vo1Vd6VEq67aVyqPdDYMkRVSDaZL3iZttevRMOoPKMifozg6XPWjIZumks/GpT48lI4NizyeaqLBokNebthah3o1H76qSlO9NkDjp9bzmKLEYYH9TEklFUpsvPqOTOcgSLgh21YJXYR7dEBXFgRLiNIKRgO5JdXh1hccRUAlyVWxE54PXpnQ==","associated_data":"payscore","nonce":"Kj7QIyUiYx1q"}}""";

    private static readonly WeChatPayHeaders Headers = new("1624523846", "EcZ9Cmy4Xyx1i6RlJQzLcCyEqDa26NBz", "D7CE59D1F522D701", Signature);

    [Fact]
    public void Signature_OfThePublishedNotification_IsRight()
    {
        using var certificate = X509Certificate2.CreateFromPem(Certificate);
        using var key = certificate.GetRSAPublicKey()!;

        Assert.Equal(Headers.Serial, certificate.SerialNumber.TrimStart('0'));
        Assert.True(WeChatPaySignature.Verify(Headers, Encoding.UTF8.GetBytes(Body), key.ExportParameters(false)));
        Assert.False(WeChatPaySignature.Verify(Headers with { Nonce = Headers.Nonce + "1" }, Encoding.UTF8.GetBytes(Body), key.ExportParameters(false)));
        Assert.False(WeChatPaySignature.Verify(Headers, Encoding.UTF8.GetBytes(Body.Replace("SERVICE", "service", StringComparison.Ordinal)), key.ExportParameters(false)));
    }

    [Fact]
    public void Resource_OfThePublishedNotification_IsDecrypted()
    {
        var notification = JsonSerializer.Deserialize<WeChatPayNotification>(Body, WeChatPayJson.Options)!;

        Assert.Equal(("3119dfba-e649-5eec-ab1e-3412bc4d2e17", "PAYSCORE.USER_OPEN_SERVICE"), (notification.Id, notification.EventType));
        Assert.Equal(
            """{"mchid":"1234567890","appid":"054aa7d7a2a54ab5898df65bd96f001c","create_time":"2020-06-30T12:12:00+08:00","out_contract_code":"21640bdbd08e473e828f3206a2741c6e"}""",
            Encoding.UTF8.GetString(WeChatPayCipher.Decrypt(notification.Resource, Encoding.UTF8.GetBytes(NotificationKey))!));
    }

    [Theory]
    [InlineData("FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC", "wCq51qZv4Yfg", "Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8", "Hello World")]
    [InlineData("invalid cipher", "wCq51qZv4Yfg", "Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8", null)]
    [InlineData("SGVsbG8gV29ybGQK", "wCq51qZv4Yfg", "Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8", null)]
    [InlineData("FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC", "short", "Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8", null)]
    [InlineData("FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC", "wCq51qZv4Yfg", "", null)]
    public void CipherText_Published_IsDecryptedOrRefused(string text, string nonce, string associated, string? plain)
    {
        var decrypted = WeChatPayCipher.Decrypt(new WeChatPayEncrypted("AEAD_AES_256_GCM", text, nonce, associated), Encoding.UTF8.GetBytes("testAPIv3Key0000"));

        Assert.Equal(plain, decrypted is null ? null : Encoding.UTF8.GetString(decrypted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("AEAD_SM4_GCM")]
    public void CipherText_OfAnotherAlgorithm_IsRefused(string? algorithm) =>
        Assert.Null(WeChatPayCipher.Decrypt(new WeChatPayEncrypted(algorithm, "FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC", "wCq51qZv4Yfg", "Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8"), new byte[32]));
}
