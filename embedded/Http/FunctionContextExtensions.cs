using Mall.Embedded.Http;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

public static class FunctionContextExtensions
{
    /// <summary>The request of an HTTP-triggered invocation; null for other triggers, and in middleware that was added before
    /// <c>ConfigureFunctionsWebApplication()</c>.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context) =>
        context is EmbeddedFunctionContext embedded
            ? embedded.VisibleHttp
            : context.Items.TryGetValue(HttpItems.HttpContextKey, out var value) ? value as HttpContext : null;
}
