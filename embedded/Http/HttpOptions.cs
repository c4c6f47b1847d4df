using System.Globalization;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.Http;

/// <summary><c>extensions.http</c> of host.json, and the body limit, which is an app setting in the real host, too.</summary>
internal sealed record HttpOptions
{
    private const string Section = "extensions:http:";

    /// <summary>Without slashes at its ends; empty for no prefix.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Most requests waiting and running at once; the host answers further ones with 429. -1 for no limit.</summary>
    public int MaxOutstandingRequests { get; init; } = -1;

    /// <summary>Most requests running at once; the others wait. -1 for no limit.</summary>
    public int MaxConcurrentRequests { get; init; } = -1;

    public long MaxRequestBodySize { get; init; } = 104_857_600;

    public static HttpOptions Read(HostJson hostJson, IConfiguration configuration)
    {
        foreach (string unsupported in (ReadOnlySpan<string>)["customHeaders", "hsts"])
        {
            if (hostJson.Find(Section + unsupported) is not null)
            {
                throw new StartupException($"host.json: the embedded host does not support extensions.http.{unsupported}.");
            }
        }

        if (hostJson.GetBool(Section + "dynamicThrottlesEnabled") == true)
        {
            throw new StartupException("host.json: the embedded host does not support extensions.http.dynamicThrottlesEnabled.");
        }

        var options = new HttpOptions
        {
            RoutePrefix = (hostJson.GetString(Section + "routePrefix") ?? "api").Trim('/'),
            MaxOutstandingRequests = Limit(hostJson, "maxOutstandingRequests"),
            MaxConcurrentRequests = Limit(hostJson, "maxConcurrentRequests"),
        };

        const string BodyLimit = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";
        if (configuration[BodyLimit] is not { } text)
        {
            return options;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes)
            ? options with { MaxRequestBodySize = bytes }
            : throw new StartupException($"{BodyLimit} must be a number of bytes, not '{text}'.");
    }

    private static int Limit(HostJson hostJson, string name)
    {
        int limit = hostJson.GetInt(Section + name) ?? -1;
        return limit is -1 or > 0 ? limit : throw new StartupException($"host.json: extensions.http.{name} must be -1 or at least 1, not {limit}.");
    }
}
