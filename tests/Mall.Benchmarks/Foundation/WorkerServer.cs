using Mall.Functions.Platform;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Benchmarks.Foundation;

/// <summary>The same endpoint as <see cref="BareServer"/>, as a function of the embedded worker: with a middleware, a dependency, and on the second route the
/// check of an access token.</summary>
internal static class WorkerServer
{
    public static async Task<int> RunAsync(string state)
    {
        var builder = FunctionsApplication.CreateBuilder(["--port", "0", "--state", state]);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<PassThrough>();
        builder.Services.AddPlatform(builder.Configuration);
        await builder.Build().RunAsync();
        return 0;
    }
}

internal sealed class PassThrough : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) => next(context);
}

internal sealed class BenchFunctions(CallerIdentity callers)
{
    [Function("BenchPlain")]
    public IResult Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bench/{id}")] HttpRequest request, string id) =>
        Results.Json(new BareServer.Answer(id, "ok"));

    [Function("BenchToken")]
    public IResult Token([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "bench-token/{id}")] HttpRequest request, string id) =>
        callers.Of(request) is { } caller ? Results.Json(new BareServer.Answer(id, caller.UserId)) : Problems.NotAuthenticated;
}
