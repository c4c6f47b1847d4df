using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Mall.Embedded.ServiceBus;

internal sealed class SettlementEndpoint : IHostEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGrpcService<SettlementService>();
}
