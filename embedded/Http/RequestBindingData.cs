using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Mall.Embedded.Http;

/// <summary>The trigger metadata of a request by name: route values, else the query, else the top-level members of a JSON body, all as text.
/// (Source: WebJobs HTTP extension, GetRequestBindingData.)</summary>
internal static class RequestBindingData
{
    /// <summary>Where a function key would be: never bound.</summary>
    private const string KeyParameter = "code";

    public static bool TryGet(HttpContext http, IReadOnlyDictionary<string, object?>? body, string name, out object? value)
    {
        if (http.Request.RouteValues.TryGetValue(name, out value) && value is not null)
        {
            return true;
        }

        if (http.Request.QueryString.HasValue
            && !string.Equals(name, KeyParameter, StringComparison.OrdinalIgnoreCase)
            && http.Request.Query.TryGetValue(name, out StringValues fromQuery))
        {
            value = fromQuery.ToString();
            return true;
        }

        value = null;
        return body is not null && body.TryGetValue(name, out value);
    }

    public static IReadOnlyDictionary<string, object?> All(HttpContext http, IReadOnlyDictionary<string, object?>? body)
    {
        var all = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
        if (body is not null)
        {
            foreach ((string name, object? value) in body)
            {
                all[name] = value;
            }
        }

        var query = new Dictionary<string, string>();
        foreach ((string name, StringValues value) in http.Request.Query)
        {
            query[name] = value.ToString();
            if (!string.Equals(name, KeyParameter, StringComparison.OrdinalIgnoreCase))
            {
                all[name] = value.ToString();
            }
        }

        var headers = new Dictionary<string, string>();
        foreach ((string name, StringValues value) in http.Request.Headers)
        {
            headers[name] = value.ToString();
        }

        all["Query"] = JsonSerializer.Serialize(query);
        all["Headers"] = JsonSerializer.Serialize(headers);
        foreach ((string name, object? value) in http.Request.RouteValues)
        {
            if (value is not null)
            {
                all[name] = value;
            }
        }

        return all;
    }

    /// <summary>Reads the body and leaves it to be read again. What is no JSON object gives nothing.</summary>
    public static async Task<IReadOnlyDictionary<string, object?>?> ReadBodyAsync(HttpContext http)
    {
        http.Request.EnableBuffering();
        try
        {
            using JsonDocument document = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var members = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase);
            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                members[member.Name] = member.Value.ValueKind switch
                {
                    JsonValueKind.String => member.Value.GetString(),
                    JsonValueKind.Null => null,
                    _ => member.Value.GetRawText(),
                };
            }

            return members;
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            http.Request.Body.Position = 0;
        }
    }
}
