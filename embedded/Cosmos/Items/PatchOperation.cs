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
        switch (_kind)
        {
            case "remove":
                Remove(root);
                break;
            case "incr":
                Increment(root);
                break;
            default:
                Put(root, Value());
                break;
        }
    }

    private void Increment(JsonObject root)
    {
        JsonNode parent = Parent(root);
        string name = Path[^1];
        if (parent is JsonObject target && !target.ContainsKey(name))
        {
            target[name] = Value();
            return;
        }

        JsonNode? current = Find(root);
        if (current?.GetValueKind() != JsonValueKind.Number)
        {
            throw Bad(_number, "An increment needs a number at its path.");
        }

        double sum = current.GetValue<double>() + _value.GetDouble();
        if (!double.IsFinite(sum))
        {
            throw Bad(_number, "The result of the increment is out of the range of a double.");
        }

        Put(root, JsonValue.Create(sum));
    }

    private void Put(JsonObject root, JsonNode? value)
    {
        JsonNode parent = Parent(root);
        if (parent is JsonObject target)
        {
            target[Path[^1]] = value;
            return;
        }

        var array = (JsonArray)parent;
        if (Path[^1] == "-")
        {
            array.Add(value);
            return;
        }

        if (_kind == "add")
        {
            throw CosmosError.Unsupported("inserting into an array; add to its end, '-'");
        }

        int index = Index(Path[^1]);
        array[index < array.Count ? index : throw Missing()] = value;
    }

    private void Remove(JsonObject root)
    {
        Find(root);
        JsonNode parent = Parent(root);
        if (parent is JsonObject target)
        {
            target.Remove(Path[^1]);
        }
        else
        {
            ((JsonArray)parent).RemoveAt(Index(Path[^1]));
        }
    }

    // The value at a path that must exist; it may be JSON null.
    private JsonNode? Find(JsonObject root)
    {
        JsonNode parent = Parent(root);
        if (parent is JsonObject target)
        {
            return target.TryGetPropertyValue(Path[^1], out JsonNode? value) ? value : throw Missing();
        }

        var array = (JsonArray)parent;
        int index = Index(Path[^1]);
        return index < array.Count ? array[index] : throw Missing();
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
