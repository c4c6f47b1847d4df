using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mall.Embedded.Cosmos.Protocol;

namespace Mall.Embedded.Cosmos.Items;

/// <summary>One operation of a patch. Paths have the syntax of JSON Patch (<c>~1</c> is '/', <c>~0</c> is '~').</summary>
internal sealed class PatchOperation
{
    private readonly int _number;
    private readonly string _kind;
    private readonly JsonElement _value;

    private PatchOperation(int number, string kind, string[] path, JsonElement value)
    {
        _number = number;
        _kind = kind;
        Path = path;
        _value = value;
    }

    public string[] Path { get; }

    public static PatchOperation Parse(JsonElement operation, int number)
    {
        if (operation.ValueKind != JsonValueKind.Object || Text(operation, "op") is not { } kind || Text(operation, "path") is not { } path)
        {
            throw CosmosError.BadRequest($"For Operation({number}): 'op' and 'path' are required.");
        }

        kind = kind.ToLowerInvariant();
        bool hasValue = operation.TryGetProperty("value", out JsonElement value);
        switch (kind)
        {
            case "move" or "replace":
                throw CosmosError.Unsupported($"the operation '{kind}' of a patch");
            case "remove":
                break;
            case "add" or "set" or "incr":
                if (!hasValue)
                {
                    throw Bad(number, $"'value' is required for '{kind}'.");
                }

                break;
            default:
                throw Bad(number, $"'{kind}' is not an operation.");
        }

        if (kind == "incr" && value.ValueKind != JsonValueKind.Number)
        {
            throw Bad(number, "The value of an increment must be a number.");
        }

        return new PatchOperation(number, kind, Split(path, number), value);
    }

    public void Apply(JsonObject root)
    {
        string name = Path[^1];
        JsonNode parent = Parent(root);
        if (parent is not JsonObject target)
        {
            ((JsonArray)parent).Add(_kind == "add" && name == "-" ? Value() : throw CosmosError.Unsupported("patching an array but by adding to its end, '-'"));
            return;
        }

        bool isThere = target.TryGetPropertyValue(name, out JsonNode? current);
        switch (_kind)
        {
            case "remove" when !isThere:
                throw Missing();
            case "remove":
                target.Remove(name);
                break;
            case "incr" when isThere:
                target[name] = Sum(current);
                break;
            default:
                target[name] = Value();
                break;
        }
    }

    private JsonValue Sum(JsonNode? current)
    {
        if (current?.GetValueKind() != JsonValueKind.Number)
        {
            throw Bad(_number, "An increment needs a number at its path.");
        }

        double sum = current.GetValue<double>() + _value.GetDouble();
        return double.IsFinite(sum) ? JsonValue.Create(sum) : throw Bad(_number, "The result of the increment is out of the range of a double.");
    }

    private JsonNode Parent(JsonObject root)
    {
        JsonNode node = root;
        for (int i = 0; i < Path.Length - 1; i++)
        {
            JsonNode? child = node switch
            {
                JsonObject value when value.TryGetPropertyValue(Path[i], out JsonNode? found) => found,
                JsonArray array when Index(Path[i]) is var index && index < array.Count => array[index],
                _ => null,
            };
            node = child is JsonObject or JsonArray ? child : throw Missing();
        }

        return node;
    }

    private int Index(string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? index : throw Missing();

    private CosmosError Missing() => Bad(_number, $"'{_kind}' can only be performed on an existing path; '/{string.Join('/', Path)}' does not exist.");

    /// <summary>The value as a new node without a parent.</summary>
    private JsonNode? Value() => _value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(_value),
        JsonValueKind.Array => JsonArray.Create(_value),
        _ => JsonValue.Create(_value),
    };

    private static string? Text(JsonElement operation, string name) =>
        operation.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string[] Split(string path, int number)
    {
        if (path.Length < 2 || path[0] != '/')
        {
            throw Bad(number, $"The path '{path}' is invalid; it must start with '/'.");
        }

        string[] segments = path[1..].Split('/');
        for (int i = 0; i < segments.Length && path.Contains('~', StringComparison.Ordinal); i++)
        {
            segments[i] = segments[i].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }

        return segments;
    }

    private static CosmosError Bad(int number, string message) => CosmosError.BadRequest($"For Operation({number}): {message}");
}
