using System.Security.Cryptography;

namespace Mall.LedgerCheck;

/// <summary>The keys that the auditor trusts: ECDSA on P-256, each in a PEM file. A head names its key by the first eight bytes of the SHA-256 of the key (SubjectPublicKeyInfo), in hex.</summary>
internal sealed class PublicKeys : IDisposable
{
    private readonly Dictionary<string, ECDsa> _keys = new(StringComparer.Ordinal);

    public int Count => _keys.Count;

    public static PublicKeys Read(IEnumerable<string> files)
    {
        var keys = new PublicKeys();
        foreach (var file in files)
        {
            var key = ECDsa.Create();
            try
            {
                key.ImportFromPem(File.ReadAllText(file));
            }
            catch (ArgumentException)
            {
                throw new BadInputException($"{file} is no public key in PEM.");
            }

            keys._keys[Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 8))] = key;
        }

        return keys;
    }

    /// <summary>Whether the head is signed by one of the keys. Without any key: true, since there is nothing to compare with.</summary>
    public bool Signed(Head head) => _keys.Count == 0 || (_keys.TryGetValue(head.KeyId, out var key)
        && key.VerifyData(head.SignedBytes(), head.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            key.Dispose();
        }
    }
}
