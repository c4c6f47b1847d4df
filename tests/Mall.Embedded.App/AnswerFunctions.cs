using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.App;

/// <summary>Functions that answer at once.</summary>
public sealed class AnswerFunctions(IConfiguration configuration, ILogger<AnswerFunctions> logger)
{
    [Function("Thing")]
    public static IResult Thing([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things/{id:int}")] HttpRequest request, int id) => Results.Text($"thing {id}");

    [Function("File")]
    public static IResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string path) => Results.Text($"file {path}");

    [Function("Unrouted")]
    public static IResult Unrouted([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Text("unrouted");

    [Function("ReadShared")]
    public static IResult ReadShared([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared")] HttpRequest request) => Results.Text("read");

    [Function("WriteShared")]
    public static IResult WriteShared([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "shared")] HttpRequest request) => Results.Text("written");

    [Function("Mvc")]
    public static IActionResult Mvc([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "mvc")] HttpRequest request) => new ObjectResult(new { someName = "a" }) { StatusCode = 201 };

    [Function("NoContent")]
    public static IActionResult NoContent([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "no-content")] HttpRequest request) => new NoContentResult();

    /// <summary>An answer of 200 without a body looks like that of a function that threw.</summary>
    [Function("Empty")]
    public static IResult Empty([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "empty")] HttpRequest request) => Results.Ok();

    [Function("Echo")]
    public static IResult Echo([HttpTrigger(AuthorizationLevel.Anonymous, Route = "echo/{first}/{second?}")] HttpRequest request, FunctionContext context) => Results.Json(new
    {
        request.Method,
        Path = request.Path.Value,
        Query = request.QueryString.Value,
        request.Scheme,
        Host = request.Host.Value,
        Remote = request.HttpContext.Connection.RemoteIpAddress?.ToString(),
        context.InvocationId,
        TraceParent = context.TraceContext.TraceParent,
        Route = context.BindingContext.BindingData.Where(value => value.Key is "first" or "second").ToDictionary(value => value.Key, value => value.Value?.ToString()),
        Headers = request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()),
    });

    [Function("Length")]
    public static async Task<IResult> Length([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "length")] HttpRequest request, CancellationToken cancellationToken)
    {
        var counted = 0L;
        var buffer = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            counted += read;
        }

        return Results.Text($"{counted}");
    }

    [Function("Big")]
    public static IResult Big([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "big/{megabytes:int}")] HttpRequest request, int megabytes) => Results.Stream(async body =>
    {
        var megabyte = new byte[1 << 20];
        for (var i = 0; i < megabytes; i++)
        {
            await body.WriteAsync(megabyte);
        }
    });

    [Function("Process")]
    public static IResult Process([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "process")] HttpRequest request) => Results.Text($"{Environment.ProcessId}");

    [Function("Setting")]
    public IResult Setting([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "settings/{name}")] HttpRequest request, string name) => Results.Text(configuration[name] ?? "");

    /// <summary>Far more than a pipe holds.</summary>
    [Function("Talk")]
    public IResult Talk([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "talk/{lines:int}")] HttpRequest request, int lines)
    {
        for (var line = 0; line < lines; line++)
        {
            logger.LogWarning("Line {Line} of what nobody reads, and it goes on and on.", line);
        }

        return Results.Ok();
    }

    [Function("Disabled")]
    public static IResult Disabled([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "disabled")] HttpRequest request) => Results.Ok();
}
