using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.App;

/// <summary>Functions that fail, and functions that wait at a door until somebody opens it or their token is cancelled.</summary>
internal sealed class WaitingFunctions(Doors doors, IHostApplicationLifetime lifetime)
{
    [Function("Open")]
    public IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "open/{name}")] HttpRequest request, string name)
    {
        doors.Open(name);
        return Results.Ok();
    }

    [Function("Fail")]
    public static IResult Fail([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail/{name}")] HttpRequest request, string name) =>
        throw new InvalidOperationException($"failed {name}");

    [Function("FailLate")]
    public static async Task FailLate([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fail-late")] HttpRequest request)
    {
        var response = request.HttpContext.Response;
        response.ContentType = "text/plain";
        await response.WriteAsync("half");
        await response.Body.FlushAsync();
        throw new InvalidOperationException("failed late");
    }

    [Function("Wait")]
    public async Task<IResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        using var stopping = lifetime.ApplicationStopping.Register(() => Console.WriteLine($"stopping {name}"));
        await doors.PassAsync(name, cancellationToken);
        return Results.Text($"passed {name}");
    }

    /// <summary>Does not look at its token.</summary>
    [Function("Deaf")]
    public async Task<IResult> Deaf([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "deaf/{name}")] HttpRequest request, string name)
    {
        using var stopping = lifetime.ApplicationStopping.Register(() => Console.WriteLine($"stopping {name}"));
        await doors.PassAsync(name, CancellationToken.None);
        return Results.Text($"passed {name}");
    }

    [Function("Events")]
    public async Task Events([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "events/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        var response = request.HttpContext.Response;
        response.ContentType = "text/event-stream";
        await response.WriteAsync("data: 1\n\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
        await doors.PassAsync(name, cancellationToken);
        await response.WriteAsync("data: 2\n\n", cancellationToken);
    }
}
