using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Mall.Functions.Platform;

/// <summary>Which pages of other origins may read the answers. It keeps no caller out; it tells browsers which pages may see an answer.</summary>
internal sealed class Cors(IOptions<CorsOptions> options)
{
    private const string Exposed = "Date, ETag, Location, Retry-After, X-Cart-Id, traceparent";
    private const string Methods = "GET, POST, PUT, DELETE";
    private const string RequestHeaders = "Authorization, Content-Type, Idempotency-Key, If-Match, X-Cart-Id, Last-Event-ID, traceparent";
    private const string PreflightSeconds = "600";

    private readonly HashSet<string> _origins = new(options.Value.Origins, StringComparer.OrdinalIgnoreCase);

    /// <summary>For every answer.</summary>
    public void Allow(HttpContext http)
    {
        if (_origins.Count == 0)
        {
            return;
        }

        // Also if no page may read it: a cache must not serve it to a page that may.
        var headers = http.Response.Headers;
        headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        if (AllowedOrigin(http) is { } origin)
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = Exposed;
        }
    }

    /// <summary>For the answer to a preflight.</summary>
    public void AllowPreflight(HttpContext http)
    {
        if (AllowedOrigin(http) is not null)
        {
            var headers = http.Response.Headers;
            headers.AccessControlAllowMethods = Methods;
            headers.AccessControlAllowHeaders = RequestHeaders;
            headers.AccessControlMaxAge = PreflightSeconds;
        }
    }

    private string? AllowedOrigin(HttpContext http)
    {
        var origin = http.Request.Headers.Origin;
        return origin.Count == 1 && _origins.Contains(origin[0]!) ? origin[0] : null;
    }
}
