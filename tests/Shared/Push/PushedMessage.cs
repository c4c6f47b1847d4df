using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Tests;

/// <summary>A message as it arrived at a push service.</summary>
internal sealed record PushedMessage(string Subscription, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Checks the signature of the sender (RFC 8292) and returns what it says; throws if it does not hold.</summary>
    public (string PublicKey, JsonElement Claims) Sender()
    {
        var (token, key) = Headers["Authorization"] is ['v', 'a', 'p', 'i', 'd', ' ', .. var parameters] && parameters.Split(", ") is [['t', '=', .. var t], ['k', '=', .. var k]]
            ? (t, k)
            : throw new InvalidDataException("It is not of the scheme vapid.");
        var parts = token.Split('.');
        using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = BrowserKeys.PointOf(Base64Url.DecodeFromChars(key)) });
        if (!verifier.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256)
            || Json(parts[0]).GetProperty("alg").GetString() != "ES256")
        {
            throw new CryptographicException("The signature does not hold.");
        }

        return (key, Json(parts[1]));

        static JsonElement Json(string part) => JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
    }
}

/// <summary>The keys of a browser, and how it reads what is sent to it. Written from RFC 8291 and RFC 8188, not from the library that the shop uses.</summary>
internal sealed class BrowserKeys(byte[] privateKey, byte[] publicKey, byte[] auth)
{
    public string P256dh => Base64Url.EncodeToString(publicKey);

    public string Auth => Base64Url.EncodeToString(auth);

    public static BrowserKeys New()
    {
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var parameters = key.ExportParameters(includePrivateParameters: true);
        return new BrowserKeys(parameters.D!, [4, .. parameters.Q.X!, .. parameters.Q.Y!], RandomNumberGenerator.GetBytes(16));
    }

    public static ECPoint PointOf(byte[] uncompressed) => new() { X = uncompressed[1..33], Y = uncompressed[33..65] };

    /// <summary>RFC 8291, section 3.4, over the one record of RFC 8188, section 2.</summary>
    public string Read(byte[] body)
    {
        var (salt, recordSize, keyLength) = (body[..16], BinaryPrimitives.ReadUInt32BigEndian(body.AsSpan(16, 4)), body[20]);
        var (sender, record) = (body[21..(21 + keyLength)], body[(21 + keyLength)..]);
        if (record.Length > recordSize)
        {
            throw new InvalidDataException("A push message is one record.");
        }

        using var mine = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = privateKey, Q = PointOf(publicKey) });
        using var theirs = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = PointOf(sender) });
        var shared = mine.DeriveRawSecretAgreement(theirs.PublicKey);
        var keying = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, auth, [.. "WebPush: info\0"u8, .. publicKey, .. sender]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, keying, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, keying, 12, salt, "Content-Encoding: nonce\0"u8.ToArray());
        var padded = new byte[record.Length - 16];
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(nonce, record[..^16], record[^16..], padded);
        var end = Array.FindLastIndex(padded, b => b != 0);
        return padded[end] == 2 ? Encoding.UTF8.GetString(padded, 0, end) : throw new InvalidDataException("It is not the last record.");
    }
}
