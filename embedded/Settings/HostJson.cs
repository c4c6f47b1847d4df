using System.Globalization;
using System.Text.Json;

namespace Mall.Embedded.Settings;

/// <summary>Reads host.json by paths such as <c>extensions:http:routePrefix</c>. As in the real host, names are compared without regard to case.</summary>
internal sealed class HostJson
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly JsonElement _root;

    private HostJson(JsonElement root) => _root = root;

    public static HostJson Empty { get; } = Parse("{}", "host.json");

    /// <exception cref="StartupException">The file does not hold a JSON object.</exception>
    public static HostJson Load(string file) => File.Exists(file) ? Parse(File.ReadAllText(file), file) : Empty;

    public static HostJson Parse(string json, string file = "host.json")
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new HostJson(document.RootElement.Clone());
            }
        }
        catch (JsonException cause)
        {
            throw new StartupException($"{file} is not valid JSON: {cause.Message.TrimEnd('.')}.", cause);
        }

        throw new StartupException($"{file} must hold a JSON object.");
    }

    public string? GetString(string path) => Find(path) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { } value => throw Wrong(path, "a string", value),
    };

    public int? GetInt(string path)
    {
        return Find(path) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out int number) => number,
            { } value => throw Wrong(path, "a whole number", value),
        };
    }

    public bool? GetBool(string path) => Find(path) switch
    {
        null => null,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { } value => throw Wrong(path, "true or false", value),
    };

    /// <summary>Reads a duration written as <c>[d.]hh:mm:ss[.fff]</c>.</summary>
    public TimeSpan? GetTimeSpan(string path)
    {
        return Find(path) switch
        {
            null => null,
            { ValueKind: JsonValueKind.String } value when TimeSpan.TryParse(value.GetString(), CultureInfo.InvariantCulture, out TimeSpan time) => time,
            { } value => throw Wrong(path, "a duration such as \"00:05:00\"", value),
        };
    }

    /// <summary>The members of an object; empty when there is no such object.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonElement>> GetMembers(string path)
    {
        JsonElement? found = Find(path);
        if (found is null)
        {
            return [];
        }

        if (found.Value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(path, "an object", found.Value);
        }

        var members = new List<KeyValuePair<string, JsonElement>>();
        foreach (JsonProperty member in found.Value.EnumerateObject())
        {
            members.Add(new(member.Name, member.Value));
        }

        return members;
    }

    /// <summary>Null for a value that is absent or null.</summary>
    public JsonElement? Find(string path)
    {
        JsonElement current = _root;
        foreach (string name in path.Split(':'))
        {
            if (current.ValueKind != JsonValueKind.Object || !TryGetMember(current, name, out current))
            {
                return null;
            }
        }

        return current.ValueKind == JsonValueKind.Null ? null : current;
    }

    private static bool TryGetMember(JsonElement element, string name, out JsonElement value)
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                value = member.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static StartupException Wrong(string path, string expected, JsonElement value) =>
        new($"host.json: {path.Replace(':', '.')} must be {expected}, not {value.GetRawText()}.");
}
