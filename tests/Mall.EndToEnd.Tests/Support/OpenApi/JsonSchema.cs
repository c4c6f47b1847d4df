using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mall.EndToEnd.Tests.Support.OpenApi;

/// <summary>The part of JSON Schema that docs/openapi.yaml uses for answers: types, required members, items, enums. Members that the schema does not name are allowed:
/// answers may grow.</summary>
internal sealed class JsonSchema(JsonNode root)
{
    /// <summary>The first thing that is wrong, with its path, or null.</summary>
    public string? Fault(JsonElement value, JsonNode? schema, string path = "$")
    {
        if (Resolve(schema) is not JsonObject rules)
        {
            return null;
        }

        if (rules["type"] is { } type && !Types(type).Any(name => IsA(value, name)))
        {
            return $"{path} is {value.ValueKind}, expected {type.ToJsonString()}";
        }

        if (rules["enum"] is JsonArray words && !words.Any(word => JsonElement.DeepEquals(JsonSerializer.SerializeToElement(word), value)))
        {
            return $"{path} is {value.GetRawText()}, expected one of {words.ToJsonString()}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => FaultOfObject(value, rules, path),
            JsonValueKind.Array => value.EnumerateArray().Select((item, i) => Fault(item, rules["items"], $"{path}[{i}]")).FirstOrDefault(fault => fault is not null),
            JsonValueKind.String when rules["format"]?.GetValue<string>() is "date-time" && !value.TryGetDateTimeOffset(out _) => $"{path} is no time: {value.GetRawText()}",
            _ => null,
        };
    }

    /// <summary>What a reference stands for.</summary>
    public JsonNode? Resolve(JsonNode? node)
    {
        while (node is JsonObject && node["$ref"]?.GetValue<string>() is { } reference)
        {
            node = reference.Split('/').Skip(1).Aggregate(root, (current, name) => current[name] ?? throw new InvalidDataException($"There is no {reference}."));
        }

        return node;
    }

    private string? FaultOfObject(JsonElement value, JsonObject rules, string path)
    {
        foreach (var name in (rules["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()))
        {
            if (!value.TryGetProperty(name, out _))
            {
                return $"{path}.{name} is missing";
            }
        }

        var members = Resolve(rules["properties"]) as JsonObject;
        foreach (var member in value.EnumerateObject())
        {
            if (Fault(member.Value, members?[member.Name] ?? rules["additionalProperties"] as JsonObject, $"{path}.{member.Name}") is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray several ? several.Select(name => name!.GetValue<string>()) : [type.GetValue<string>()];

    private static bool IsA(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type {type} is not used in these files."),
    };
}
