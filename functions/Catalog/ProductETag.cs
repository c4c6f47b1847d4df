using System.Globalization;
using Mall.Functions.Platform;

namespace Mall.Functions.Catalog;

/// <summary>The ETag of a product over HTTP: <c>"revision.version"</c>. The whole says whether a cached page is still right; the revision alone, which sales do not
/// change, whether somebody else edited the product.</summary>
internal static class ProductETag
{
    public const string Any = "*";

    public static string Of(Versioned<Product> product) => Of(product.Value.Revision, product.ETag);

    public static string Of(int revision, string version) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}.{version.Trim('"')}\"");

    /// <summary>The revision in an ETag that a client sent; 0, which no product has, when it is none of ours.</summary>
    public static int RevisionOf(string etag)
    {
        var dot = etag.IndexOf('.', StringComparison.Ordinal);
        return dot > 1 && etag[0] == '"' && etag[^1] == '"' && int.TryParse(etag.AsSpan(1, dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            ? revision
            : 0;
    }
}
