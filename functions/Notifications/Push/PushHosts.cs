using System.Globalization;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Notifications;

/// <summary>The push services that the shop talks to. Endpoints come from browsers, so any other address would let somebody choose whom the shop connects to.</summary>
internal sealed class PushHosts(IOptions<WebPushOptions> options)
{
    private const int HttpsPort = 443;

    private readonly (string Name, int Port)[] _allowed = [.. Split(options.Value.Hosts).Select(Parse)];

    public static string[] Split(string hosts) => hosts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether an endpoint is an https address of an allowed host: a name, no IP address, without user and fragment.</summary>
    public bool Allow(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps && uri.HostNameType == UriHostNameType.Dns && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        && _allowed.Any(allowed => allowed.Port == uri.Port && IsNamed(uri.IdnHost, allowed.Name));

    private static bool IsNamed(string host, string allowed) =>
        allowed.StartsWith("*.", StringComparison.Ordinal) ? host.Length >= allowed.Length && host.EndsWith(allowed[1..], StringComparison.Ordinal) : host == allowed;

    private static (string Name, int Port) Parse(string host) =>
        host.Split(':') is [var name, var port] ? (name, int.Parse(port, CultureInfo.InvariantCulture)) : (host, HttpsPort);
}
