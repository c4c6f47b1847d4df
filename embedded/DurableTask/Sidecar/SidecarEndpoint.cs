using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Mall.Embedded.DurableTask.Sidecar;

internal sealed class SidecarEndpoint : IHostEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<TaskHubSidecar>();
}
