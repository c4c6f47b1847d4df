using System.Text.Json;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>One function, as the worker described it.</summary>
internal sealed class FunctionEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<FunctionBinding> Bindings { get; init; }

    /// <summary>The one trigger that every function has.</summary>
    public FunctionBinding Trigger => field ??= Bindings.First(binding => binding.IsTrigger);

    /// <summary>The bindings whose value the host supplies for every invocation, whatever triggers it.</summary>
    public IReadOnlyList<FunctionBinding> Inputs { get; set; } = [];

    /// <summary>The metadata as the worker sent it; the load request sends it back unchanged.</summary>
    public RpcFunctionMetadata Metadata { get; init; } = new();
}

/// <summary>One binding of a function.</summary>
/// <param name="Name">Name of the parameter; <c>$return</c> for the return value.</param>
/// <param name="Type">Such as <c>httpTrigger</c> or <c>durableClient</c>.</param>
/// <param name="Properties">The whole binding as JSON, with only the properties that the attribute sets.</param>
internal sealed record FunctionBinding(string Name, string Type, JsonElement Properties)
{
    public bool IsTrigger { get; } = Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null for an absent property. Names are compared without regard to case.</summary>
    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public bool? Flag(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.String } text when bool.TryParse(text.GetString(), out var value) => value,
        _ => null,
    };

    public JsonElement? Find(string name)
    {
        foreach (var member in Properties.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }
}
