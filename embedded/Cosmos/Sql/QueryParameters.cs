using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>The values sent with a query. As in the service, a parameter that was not sent is undefined.</summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    public static QueryParameters None { get; } = new();

    /// <summary>Reads <c>[{"name":"@t","value":4}]</c>. The elements must stay valid while the parameters are used.</summary>
    /// <exception cref="CosmosSqlException">The element is not such an array.</exception>
    public static QueryParameters From(JsonElement parameters)
    {
        if (parameters.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return None;
        }

        if (parameters.ValueKind != JsonValueKind.Array)
        {
            throw new CosmosSqlException("The 'parameters' of a query must be an array.");
        }

        var result = new QueryParameters();
        foreach (JsonElement parameter in parameters.EnumerateArray())
        {
            if (parameter.ValueKind != JsonValueKind.Object
                || !parameter.TryGetProperty("name", out JsonElement name) || name.ValueKind != JsonValueKind.String || name.GetString() is not ['@', _, ..] text)
            {
                throw new CosmosSqlException("Every query parameter must have a 'name' that starts with '@'.");
            }

            if (!result._values.TryAdd(text, parameter.TryGetProperty("value", out JsonElement value) ? value : default))
            {
                throw new CosmosSqlException($"Invalid query. Specified duplicate parameter name '{text}'.");
            }
        }

        return result;
    }

    public bool TryGet(string name, out JsonElement value) => _values.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Undefined;
}
