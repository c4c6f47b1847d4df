using System.Text.Json;
using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Mall.Embedded.Http;

/// <summary>The route of one HTTP function.</summary>
internal sealed class HttpRoute
{
    public required RoutePattern Pattern { get; init; }

    /// <summary>The route with the prefix, without a leading slash.</summary>
    public required string Template { get; init; }

    /// <summary>In upper case; empty for all methods.</summary>
    public required IReadOnlyList<string> Methods { get; init; }

    /// <exception cref="StartupException">The route is invalid.</exception>
    public static HttpRoute Create(FunctionEntry function, string prefix)
    {
        string? written = function.Trigger.Text("route");
        string route = string.IsNullOrWhiteSpace(written) ? function.Name : written.Trim().TrimStart('/');
        string template = prefix.Length == 0 ? route : $"{prefix}/{route}";
        try
        {
            var methods = new List<string>();
            if (function.Trigger.Find("methods") is { ValueKind: JsonValueKind.Array } listed)
            {
                methods.AddRange(listed.EnumerateArray().Select(method => method.GetString()!.Trim().ToUpperInvariant()));
            }

            return new HttpRoute
            {
                Pattern = RoutePatternFactory.Parse(template),
                Template = template,
                Methods = methods,
            };
        }
        catch (RoutePatternException cause)
        {
            throw new StartupException($"Function '{function.Name}': the route '{route}' is not a valid route template: {cause.Message.TrimEnd('.')}.", cause);
        }
    }
}
