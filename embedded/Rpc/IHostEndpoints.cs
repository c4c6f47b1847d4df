using Microsoft.AspNetCore.Routing;

namespace Mall.Embedded.Rpc;

/// <summary>A gRPC service that a piece of the host adds to the one loopback port where workers find the host: their setting <c>Functions:Worker:HostEndpoint</c>,
/// <see cref="HostEndpoint.Address"/> here.</summary>
internal interface IHostEndpoints
{
    void Map(IEndpointRouteBuilder endpoints);
}

/// <summary>Where the host's gRPC services are.</summary>
internal sealed class HostEndpoint
{
    /// <summary>Such as <c>http://127.0.0.1:40123</c>; set before the first worker connects.</summary>
    public string Address { get; set; } = "";
}
