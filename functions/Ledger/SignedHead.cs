using System.Buffers;
using System.Text.Json;

namespace Mall.Functions.Ledger;

/// <summary>A signed head: the shop says that at this time the ledger had this many entries, with this root. Whoever keeps one can show later that an entry below it was changed, moved or
/// removed.</summary>
/// <param name="Size">Entries that it covers.</param>
/// <param name="RootHash">Root of the tree of those, in hex.</param>
/// <param name="Signature">Base64 of the signature of <see cref="SignedBytes"/>.</param>
public sealed record SignedHead(long Size, string RootHash, DateTimeOffset At, string Signature, string KeyId)
{
    internal static SignedHead Sign(MerkleFrontier tree, DateTimeOffset at, LedgerKeys keys)
    {
        var unsigned = new SignedHead(tree.Size, Convert.ToHexStringLower(tree.Root), at, "", keys.Current.KeyId);
        return unsigned with { Signature = Convert.ToBase64String(keys.Sign(unsigned.SignedBytes())) };
    }

    internal bool IsSignedBy(LedgerKeys keys)
    {
        Span<byte> signature = stackalloc byte[128];
        return Convert.TryFromBase64String(Signature, signature, out var length) && keys.Verify(KeyId, SignedBytes(), signature[..length].ToArray());
    }

    /// <summary>The bytes that are signed: the head without its signature as JSON in the canonical form of RFC 8785.</summary>
    public byte[] SignedBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("at", CanonicalTime.Of(At));
            json.WriteString("keyId", KeyId);
            json.WriteString("rootHash", RootHash);
            json.WriteNumber("size", Size);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
