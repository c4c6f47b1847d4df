using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Mall.Functions.Web;

/// <summary>The storefront and the operations console: answers all paths without a more specific route. A missing file is a 404, never the page: else a browser would take HTML for a script.</summary>
internal sealed class GetWebFile(WebFiles files)
{
    // Product pictures may come from anywhere, everything else from this site. Nothing is inline.
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' https:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskAgain = "no-cache";

    private static readonly IResult Missing = new NotFound("not-found", "There is nothing at this address.").ToResult();

    [Anyone]
    [Function(nameof(GetWebFile))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request)
    {
        if (files.Find(request.Path.Value ?? "/") is not { } file)
        {
            return Missing;
        }

        var asked = request.GetTypedHeaders();
        var content = Choose(file, asked);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = file.IsHashed ? Forever : AskAgain;
        headers.ETag = content.ETag;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (asked.IfNoneMatch.Any(tag => tag.Tag == "*" || tag.Tag == content.ETag))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (content.Encoding is not null)
        {
            headers.ContentEncoding = content.Encoding;
        }

        return new BytesResult(StatusCodes.Status200OK, file.ContentType, content.Bytes);
    }

    private static WebContent Choose(WebFile file, RequestHeaders asked) =>
        Accepts(asked, "br") ? file.Brotli : Accepts(asked, "gzip") ? file.GZip : file.Plain;

    private static bool Accepts(RequestHeaders asked, string encoding) =>
        asked.AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is null or > 0);
}
