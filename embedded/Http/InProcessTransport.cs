using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Http;

namespace Mall.Embedded.Http;

/// <summary>Host and worker are one process with one web server: the request goes on into the worker's own pipeline.</summary>
internal sealed class InProcessTransport(RequestDelegate worker) : IFunctionTransport
{
    public Task SendAsync(HttpContext http, WorkerConnection connection, PendingInvocation invocation)
    {
        // The worker has routes of its own for the same functions.
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        return worker(http);
    }
}
