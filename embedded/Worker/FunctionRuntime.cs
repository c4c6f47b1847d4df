using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.Worker;

/// <summary>What every invocation needs of the host.</summary>
internal sealed class FunctionRuntime(IServiceScopeFactory scopes, IOptions<JsonSerializerOptions> json, HostJson hostJson)
{
    public IServiceScopeFactory Scopes { get; } = scopes;

    /// <summary>Null for no limit.</summary>
    public FunctionTimeout? Timeout { get; } = FunctionTimeout.Read(hostJson);

    /// <summary>The options of the worker's serializer: names without regard to case on reading, PascalCase on writing, unless the app configured others.</summary>
    public JsonSerializerOptions Json => json.Value;
}
