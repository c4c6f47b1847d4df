using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Carts;

/// <summary>The cart of somebody who has not logged in. Whoever knows its id has it, so the id is 256 random bits that the server makes; the database knows only its
/// hash.</summary>
internal static class AnonymousCart
{
    /// <summary>The header that carries the id, both ways.</summary>
    public const string Header = "X-Cart-Id";

    private const int Bytes = 32;
    private const string Prefix = "anonymous.";

    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The id of the document; null for what cannot be an id that the server made.</summary>
    public static string? DocumentId(string id) => id.Length == Base64Url.GetEncodedLength(Bytes) && Base64Url.IsValid(id, out var length) && length == Bytes
        ? Prefix + Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(id)))
        : null;

    public static bool IsAnonymous(Cart cart) => cart.Id.StartsWith(Prefix, StringComparison.Ordinal);
}
