using System.Text;
using System.Text.Json;
using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Mall.Embedded.Http;

/// <summary>The route of one HTTP function.</summary>
internal sealed class HttpRoute
{
    private static readonly string[] Reserved = ["admin", "runtime"];

    public required FunctionEntry Function { get; init; }

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
        foreach (string reserved in Reserved)
        {
            if (route.Equals(reserved, StringComparison.OrdinalIgnoreCase) || route.StartsWith(reserved + "/", StringComparison.OrdinalIgnoreCase))
            {
                throw new StartupException($"Function '{function.Name}': the route '{route}' begins with '{reserved}', which is reserved for the host.");
            }
        }

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
                Function = function,
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

    /// <exception cref="StartupException">Two functions would answer the same request.</exception>
    public static void RefuseConflicts(IReadOnlyList<HttpRoute> routes)
    {
        for (int i = 0; i < routes.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Shape(routes[i].Pattern) == Shape(routes[j].Pattern) && MethodsMeet(routes[i].Methods, routes[j].Methods))
                {
                    throw new StartupException(
                        $"Functions '{routes[j].Function.Name}' and '{routes[i].Function.Name}' have the same route '{routes[i].Template}' and a method in common.");
                }
            }
        }
    }

    private static bool MethodsMeet(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        if (first.Count == 0 || second.Count == 0)
        {
            return true;
        }

        foreach (string method in first)
        {
            if (second.Contains(method))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The template without the names of its parameters: {id:int} and {number:int} match the same requests.</summary>
    private static string Shape(RoutePattern pattern)
    {
        var shape = new StringBuilder();
        foreach (RoutePatternPathSegment segment in pattern.PathSegments)
        {
            shape.Append('/');
            foreach (RoutePatternPart part in segment.Parts)
            {
                switch (part)
                {
                    case RoutePatternLiteralPart literal:
                        shape.Append(literal.Content.ToLowerInvariant());
                        break;
                    case RoutePatternSeparatorPart separator:
                        shape.Append(separator.Content);
                        break;
                    case RoutePatternParameterPart parameter:
                        shape.Append('{').Append(parameter.IsCatchAll ? "*" : string.Empty);
                        foreach (RoutePatternParameterPolicyReference policy in parameter.ParameterPolicies)
                        {
                            shape.Append(':').Append(policy.Content);
                        }

                        shape.Append('}').Append(parameter.IsOptional || parameter.Default is not null ? "?" : string.Empty);
                        break;
                }
            }
        }

        return shape.ToString();
    }
}
