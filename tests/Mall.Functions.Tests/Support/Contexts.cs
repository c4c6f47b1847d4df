using Microsoft.AspNetCore.Http;
using Moq;

namespace Mall.Functions.Tests;

internal static class Contexts
{
    /// <summary>An invocation as the worker's middleware sees it.</summary>
    public static Mock<FunctionContext> Invocation(HttpContext http, string function, string entryPoint = "")
    {
        var context = new Mock<FunctionContext>();
        context.Setup(c => c.FunctionDefinition.Name).Returns(function);
        context.Setup(c => c.FunctionDefinition.EntryPoint).Returns(entryPoint);
        context.Setup(c => c.Items).Returns(new Dictionary<object, object> { ["HttpRequestContext"] = http });
        return context;
    }
}
