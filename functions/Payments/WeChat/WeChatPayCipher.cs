using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Payments;

/// <summary>An encrypted part of a message: base64 of AES-256-GCM's cipher text with its tag of 16 bytes at the end (AEAD_AES_256_GCM, RFC 5116).</summary>
internal sealed record WeChatPayEncrypted(string? Algorithm, string? Ciphertext, string? Nonce, string? AssociatedData);

internal static class WeChatPayCipher
{
    private const string Algorithm = "AEAD_AES_256_GCM";
    private const int TagBytes = 16;
    private const int NonceBytes = 12;

    /// <summary>The plain bytes; null when it is not encrypted with this key, or was changed.</summary>
    public static byte[]? Decrypt(WeChatPayEncrypted? encrypted, ReadOnlySpan<byte> key)
    {
        if (encrypted is not { Algorithm: Algorithm, Ciphertext: { } text, Nonce: { } nonceText })
        {
            return null;
        }

        var sealedBytes = new byte[text.Length];
        var nonce = Encoding.UTF8.GetBytes(nonceText);
        if (!Convert.TryFromBase64String(text, sealedBytes, out var length) || length < TagBytes || nonce.Length != NonceBytes)
        {
            return null;
        }

        var plain = new byte[length - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        try
        {
            aes.Decrypt(nonce, sealedBytes.AsSpan(0, plain.Length), sealedBytes.AsSpan(plain.Length, TagBytes), plain, Encoding.UTF8.GetBytes(encrypted.AssociatedData ?? ""));
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
