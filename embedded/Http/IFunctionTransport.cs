using Mall.Embedded.Rpc;
using Microsoft.AspNetCore.Http;

namespace Mall.Embedded.Http;

/// <summary>Brings a request to the web server of the worker that runs its function.</summary>
internal interface IFunctionTransport
{
    /// <summary>Completes when the response is written. The request carries the id of its invocation in a header.</summary>
    Task SendAsync(HttpContext http, WorkerConnection worker, PendingInvocation invocation);
}
