using System.Text.Json;
using System.Xml;

namespace Mall.Embedded.ServiceBus;

/// <summary>One object of the entities file, and the words that name it in an error.</summary>
internal readonly record struct EntitiesReader(string File, string Owner, JsonElement Element)
{
    /// <summary>Unsupported features, accepted only when switched off.</summary>
    private static readonly string[] Unsupported = ["RequiresSession", "EnablePartitioning", "ForwardTo", "ForwardDeadLetteredMessagesTo"];

    public EntitiesReader Named(string kind, string name) => this with { Owner = $" of the {kind} {name}" };

    public StartupException Wrong(string property, string what) => new($"{File}: {property}{Owner} {what}.");

    public EntitiesReader Object(string property, bool optional = false)
    {
        if (Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(property, out var value))
        {
            return value.ValueKind == JsonValueKind.Object ? this with { Element = value } : throw Wrong(property, "must be an object");
        }

        return optional ? this with { Element = default } : throw Wrong(property, "is missing");
    }

    public IReadOnlyList<EntitiesReader> Array(string property)
    {
        if (Element.ValueKind != JsonValueKind.Object || !Element.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        var self = this;
        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(element => self with { Element = element })]
            : throw Wrong(property, "must be an array");
    }

    public string Name(HashSet<string> taken, int maxLength)
    {
        var name = Text("Name");
        if (string.IsNullOrWhiteSpace(name) || name.Length > maxLength || name.Contains('$', StringComparison.Ordinal))
        {
            throw Wrong("Name", $"must have 1 to {maxLength} characters and no $");
        }

        return taken.Add(name) ? name : throw Wrong("Name", $"{name} is used twice");
    }

    public string? Text(string property) => Value(property) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw Wrong(property, "must be a string"),
    };

    public bool Flag(string property) => Value(property) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Wrong(property, "must be true or false"),
    };

    public int Number(string property, int unset, int least, int most) => Value(property) switch
    {
        null => unset,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) && number >= least && number <= most => number,
        _ => throw Wrong(property, $"must be a whole number from {least} to {most}"),
    };

    /// <summary>Ticks of an ISO 8601 duration such as PT1M.</summary>
    public long Duration(string property, TimeSpan unset, TimeSpan least, TimeSpan most)
    {
        if (Text(property) is not { } text)
        {
            return unset.Ticks;
        }

        TimeSpan span;
        try
        {
            span = XmlConvert.ToTimeSpan(text);
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            throw Wrong(property, $"must be an ISO 8601 duration such as PT1M, not \"{text}\"");
        }

        return span >= least && span <= most
            ? span.Ticks
            : throw Wrong(property, $"must be from {XmlConvert.ToString(least)} to {XmlConvert.ToString(most)}");
    }

    public void OnlyKnown(params ReadOnlySpan<string> known)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in Element.EnumerateObject())
        {
            var isOff = property.Value.ValueKind is JsonValueKind.False or JsonValueKind.Null
                || (property.Value.ValueKind == JsonValueKind.String && property.Value.GetString()!.Length == 0);
            if (!known.Contains(property.Name) && !(isOff && Unsupported.Contains(property.Name)))
            {
                throw Wrong(property.Name, "is not supported by the embedded host");
            }
        }
    }

    private JsonElement? Value(string property) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
