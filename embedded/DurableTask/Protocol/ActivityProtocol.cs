using System.Globalization;
using System.Text.Json;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.DurableTask.Protocol;

/// <summary>Turns an activity into an invocation, and the invocation's answer into the activity's result.</summary>
internal static class ActivityProtocol
{
    /// <param name="input">Written by the orchestrator's worker: a JSON array of one.</param>
    public static InvocationRequest Request(FunctionEntry function, string instanceId, string? input, string? traceParent) => new()
    {
        InputData = { new ParameterBinding { Name = function.Trigger.Name, Data = Input(input) } },
        TriggerMetadata = { ["instanceId"] = new TypedData { String = instanceId } },
        TraceContext = traceParent is null ? null : new RpcTraceContext { TraceParent = traceParent },
    };

    /// <summary>The returned value as JSON; null for none.</summary>
    public static string? Result(TypedData? value) => value?.DataCase switch
    {
        null or TypedData.DataOneofCase.None => null,
        TypedData.DataOneofCase.Json => value.Json,
        TypedData.DataOneofCase.String => JsonSerializer.Serialize(value.String),
        TypedData.DataOneofCase.Int => value.Int.ToString(CultureInfo.InvariantCulture),
        TypedData.DataOneofCase.Double => JsonSerializer.Serialize(value.Double),
        TypedData.DataOneofCase.Bytes => JsonSerializer.Serialize(value.Bytes.ToBase64()),
        var kind => throw new InvalidOperationException($"An activity returned {kind}, which an orchestrator cannot take as a value."),
    };

    private static TypedData Input(string? array)
    {
        if (array is null)
        {
            return new TypedData();
        }

        using var document = JsonDocument.Parse(array);
        var first = document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() > 0 ? document.RootElement[0] : default;
        return first.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? new TypedData() : new TypedData { String = first.GetRawText() };
    }
}
