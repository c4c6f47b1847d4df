using Microsoft.AspNetCore.Routing;

namespace Mall.Embedded.Http;

/// <summary>A piece of the host with HTTP endpoints of its own, such as the management endpoints under <c>/runtime/webhooks</c>. Registered in DI.</summary>
internal interface IEndpointContributor
{
    void Map(IEndpointRouteBuilder endpoints);
}
