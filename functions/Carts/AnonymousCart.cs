using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mall.Functions.Carts;

/// <summary>The cart of a visitor who has not logged in. Knowing its id is enough to use it, so the id is 256 random bits made by the server; the database has only a hash.</summary>
internal static class AnonymousCart
{
    /// <summary>The header that carries the id, both ways.</summary>
    public const string Header = "X-Cart-Id";

    private const int Bytes = 32;
    private const string Prefix = "anonymous.";

    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The document's id; null if the server cannot have made this id.</summary>
    public static string? DocumentId(string id) => id.Length == Base64Url.GetEncodedLength(Bytes) && Base64Url.IsValid(id, out var length) && length == Bytes
        ? Prefix + Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(id)))
        : null;

    public static bool IsAnonymous(Cart cart) => cart.Id.StartsWith(Prefix, StringComparison.Ordinal);
}
