using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Mall.Embedded.Http;

/// <summary>The ASP.NET Core integration's place in the worker's pipeline: shows the request to what comes after it and executes the result that comes back.
/// Only <see cref="IActionResult"/> and <see cref="IResult"/> are executed; whatever else a function returns is not written.</summary>
internal static class HttpResultMiddleware
{
    private static readonly ActionDescriptor NoAction = new();

    public static FunctionExecutionDelegate Create(FunctionExecutionDelegate next) => context =>
    {
        var invocation = (EmbeddedFunctionContext)context;
        if (invocation.Http is null)
        {
            return next(context);
        }

        invocation.ShowHttp();
        Task task = next(context);
        return task.IsCompletedSuccessfully ? ExecuteResult(invocation, invocation.Http) : Await(task, invocation);
    };

    private static async Task Await(Task task, EmbeddedFunctionContext invocation)
    {
        await task;
        await ExecuteResult(invocation, invocation.Http!);
    }

    private static Task ExecuteResult(EmbeddedFunctionContext invocation, HttpContext http) => (invocation.Result ?? invocation.HttpResult) switch
    {
        IActionResult result => result.ExecuteResultAsync(new ActionContext(http, new RouteData(http.Request.RouteValues), NoAction)),
        IResult result => result.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };
}
