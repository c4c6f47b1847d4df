using System.Text.Json;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.DurableTask;

/// <summary>The value for <c>[DurableClient]</c>: where the worker finds the <see cref="Sidecar.TaskHubSidecar"/>.</summary>
internal sealed class DurableClientBinding(HostEndpoint endpoint, DurableOptions options) : IInputBinding
{
    private TypedData? _value;

    public string Type => "durableClient";

    /// <exception cref="StartupException">The attribute names another task hub or connection.</exception>
    public TypedData Value(FunctionBinding binding)
    {
        if (binding.Text("taskHub") is { Length: > 0 } || binding.Text("connectionName") is { Length: > 0 })
        {
            throw new StartupException($"The parameter '{binding.Name}' with [DurableClient] names a task hub or a connection. The embedded host has only one; remove these properties from the attribute.");
        }

        // The address does not change once a worker is connected, and nobody changes the message.
        return _value ??= new TypedData { String = Json(endpoint, options.HubName) };
    }

    /// <summary>The names are those of the worker's durable extension. Without a maximum message size every answer with content fails there.
    /// There is no base address for management URLs: the embedded host has no such endpoints.</summary>
    public static string Json(HostEndpoint endpoint, string hubName) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["rpcBaseUrl"] = endpoint.Address,
        ["taskHubName"] = hubName,
        ["connectionName"] = "Storage",
        ["requiredQueryStringParameters"] = "",
        ["httpBaseUrl"] = null,
        ["maxGrpcMessageSizeInBytes"] = int.MaxValue,
        ["grpcHttpClientTimeout"] = "\"00:01:40\"",
    });
}
