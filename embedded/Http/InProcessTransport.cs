using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Http;

namespace Mall.Embedded.Http;

/// <summary>Passes a request on into the worker's pipeline: host and worker share one process and one web server.</summary>
internal sealed class InProcessTransport(RequestDelegate worker) : IFunctionTransport
{
    public Task SendAsync(HttpContext http, WorkerConnection connection, PendingInvocation invocation)
    {
        // The worker has its own routes for the same functions.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        return worker(http);
    }
}
