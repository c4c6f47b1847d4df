using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Ledger;

/// <summary>A public key in PEM, with the id by which signed heads name it.</summary>
public sealed record LedgerKey(string KeyId, string PublicKey);

/// <summary>The key that signs heads, and the public ones that verify them: ECDSA on P-256 with SHA-256, signatures in DER (RFC 3279, section 2.2.3), as openssl reads them. A key's id is made of
/// the key.</summary>
internal sealed class LedgerKeys : IDisposable
{
    private const int KeyIdBytes = 8;

    private readonly ECDsa _private;
    private readonly Dictionary<string, ECDsa> _public;

    public LedgerKeys(IOptions<LedgerOptions> options)
    {
        _private = PrivateOf(Convert.FromBase64String(options.Value.SigningKey));
        Current = KeyOf(_private);
        IEnumerable<ECDsa> all = [_private, .. options.Value.PreviousKeys.Values.Select(key => PublicOf(Convert.FromBase64String(key)))];
        _public = all.DistinctBy(key => KeyOf(key).KeyId).ToDictionary(key => KeyOf(key).KeyId, StringComparer.Ordinal);
    }

    /// <summary>The key that signs now.</summary>
    public LedgerKey Current { get; }

    public IReadOnlyList<LedgerKey> All => [.. _public.Values.Select(KeyOf)];

    public static bool IsPrivateKey(string base64) => Can(base64, bytes => PrivateOf(bytes));

    public static bool IsPublicKey(string base64) => Can(base64, bytes => PublicOf(bytes));

    public byte[] Sign(byte[] message)
    {
        lock (_private)
        {
            return _private.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    /// <summary>Whether the key of that id signed the message. False for an unknown key.</summary>
    public bool Verify(string keyId, byte[] message, byte[] signature)
    {
        if (!_public.TryGetValue(keyId, out var key))
        {
            return false;
        }

        lock (key)
        {
            return key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
    }

    public void Dispose()
    {
        foreach (var key in _public.Values)
        {
            key.Dispose();
        }
    }

    private static LedgerKey KeyOf(ECDsa key)
    {
        var bytes = key.ExportSubjectPublicKeyInfo();
        return new LedgerKey(Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, KeyIdBytes)), key.ExportSubjectPublicKeyInfoPem());
    }

    private static ECDsa PrivateOf(byte[] number) =>
        number.Length == 32 ? ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = number }) : throw new CryptographicException("It has not 32 bytes.");

    private static ECDsa PublicOf(byte[] info)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(info, out _);
        return key.KeySize == 256 ? key : throw new CryptographicException("It is not on P-256.");
    }

    private static bool Can(string base64, Func<byte[], ECDsa> import)
    {
        try
        {
            using var key = import(Convert.FromBase64String(base64));
            return true;
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return false;
        }
    }
}
