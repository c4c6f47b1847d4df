using Microsoft.AspNetCore.Routing;

namespace Mall.Embedded.Rpc;

/// <summary>A gRPC service of the host. All of them are on one loopback port, which workers find by their setting <c>Functions:Worker:HostEndpoint</c>
/// (here <see cref="HostEndpoint.Address"/>).</summary>
internal interface IHostEndpoints
{
    void Map(IEndpointRouteBuilder endpoints);
}

/// <summary>The address of the host's gRPC services.</summary>
internal sealed class HostEndpoint
{
    /// <summary>For example <c>http://127.0.0.1:40123</c>; set before the first worker connects.</summary>
    public string Address { get; set; } = "";
}
