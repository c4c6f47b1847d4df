using System.Buffers;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Protocol;

/// <summary>Turns a turn into an invocation: <c>OrchestratorRequest</c> and <c>OrchestratorResponse</c> in base64.</summary>
internal static class OrchestratorProtocol
{
    public static InvocationRequest Request(FunctionEntry function, History history) => new()
    {
        InputData = { new ParameterBinding { Name = function.Trigger.Name, Data = new TypedData { String = Convert.ToBase64String(history.Request) } } },
        TriggerMetadata = { ["instanceId"] = new TypedData { String = history.Created.Id } },
        TraceContext = history.Created.TraceParent is { } parent ? new RpcTraceContext { TraceParent = parent } : null,
    };

    /// <exception cref="InvalidDataException">The function returned something else.</exception>
    public static P.OrchestratorResponse Response(TypedData? value)
    {
        string text = value?.String ?? "";
        byte[] buffer = ArrayPool<byte>.Shared.Rent((text.Length / 4 * 3) + 3);
        try
        {
            return text.Length > 0 && Convert.TryFromBase64Chars(text, buffer, out int length)
                ? P.OrchestratorResponse.Parser.ParseFrom(buffer, 0, length)
                : throw new InvalidDataException("The orchestrator function did not answer through the durable extension; reference the package of that extension.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
