using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.App;

/// <summary>Functions that fail, and functions that wait at a door until somebody opens it or their token is cancelled.</summary>
internal sealed class WaitingFunctions(Doors doors)
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

    [Function("Wait")]
    public async Task<IResult> Wait([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        await doors.PassAsync(name, cancellationToken);
        return Results.Text($"passed {name}");
    }

    /// <summary>Does not look at its token.</summary>
    [Function("Deaf")]
    public async Task<IResult> Deaf([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "deaf/{name}")] HttpRequest request, string name)
    {
        await doors.PassAsync(name, CancellationToken.None);
        return Results.Text($"passed {name}");
    }

    /// <summary>Opens a door when its client leaves: a host that stops takes no new request that could do it.</summary>
    [Function("OpenWhenLeft")]
    public async Task OpenWhenLeft([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "open-when-left/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        try
        {
            await doors.PassAsync($"{name}'s opener", cancellationToken);
        }
        finally
        {
            doors.Open(name);
        }
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
