using System.Globalization;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Mall.Functions.Catalog;

/// <summary>A product's ETag over HTTP: <c>"revision.version"</c>. The whole tells whether a cached page is still right. The revision alone, which sales do not change, tells whether somebody
/// edited the product. Headers are compared as RFC 9110 (13.1) says.</summary>
internal static class ProductETag
{
    public static string Of(Versioned<Product> product) => Of(product.Value.Revision, product.ETag);

    public static string Of(int revision, string version) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}.{version.Trim('"')}\"");

    /// <summary>Whether the sender of <paramref name="ifNoneMatch"/> has this version already. Any ETag of a list will do, weak ones too; <c>*</c> matches any version.</summary>
    public static bool Has(StringValues ifNoneMatch, string etag) =>
        ifNoneMatch.Count > 0
        && (ifNoneMatch is [var only] && only == etag
            || EntityTagHeaderValue.TryParseStrictList(ifNoneMatch.ToArray()!, out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == etag));

    /// <summary>The revisions that the sender of <paramref name="ifMatch"/> has seen; null if any will do (no header, or <c>*</c>). A weak or foreign ETag, and a header that is no list of ETags,
    /// name no revision and so match nothing.</summary>
    public static IReadOnlyList<int>? Revisions(StringValues ifMatch)
    {
        if (ifMatch.Count == 0)
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList(ifMatch.ToArray()!, out var tags))
        {
            return [];
        }

        return tags.Contains(EntityTagHeaderValue.Any) ? null : [.. tags.Where(tag => !tag.IsWeak).Select(tag => RevisionOf(tag.Tag.AsSpan()[1..^1])).OfType<int>()];
    }

    private static int? RevisionOf(ReadOnlySpan<char> tag)
    {
        var dot = tag.IndexOf('.');
        return dot > 0 && int.TryParse(tag[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
    }
}
