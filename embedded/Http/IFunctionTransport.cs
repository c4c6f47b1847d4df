using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Http;

namespace Mall.Embedded.Http;

/// <summary>How a request reaches the web server of the worker that runs its function.</summary>
internal interface IFunctionTransport
{
    /// <summary>Completes when the response is written. The request carries the id of its invocation.</summary>
    Task SendAsync(HttpContext http, WorkerConnection worker, PendingInvocation invocation);
}
