using System.Text;
using Mall.Embedded.Tests.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Tests.Http;

public class ResultTests
{
    [Theory]
    [InlineData("ok", 200, "application/json; charset=utf-8", """{"someName":"ä"}""")]
    [InlineData("created", 201, "application/json; charset=utf-8", """{"someName":"ä"}""")]
    [InlineData("json", 200, "application/json; charset=utf-8", """{"someName":"ä"}""")]
    [InlineData("text", 200, "text/plain; charset=utf-8", "plain")]
    [InlineData("content", 200, "text/csv; charset=utf-8", "a;b")]
    [InlineData("status", 418, null, "")]
    [InlineData("empty", 200, null, "")]
    [InlineData("file", 200, "application/octet-stream", "file")]
    [InlineData("problem", 409, "application/problem+json; charset=utf-8", """{"title":"no","status":409}""")]
    [InlineData("result", 200, "application/json; charset=utf-8", """{"someName":"ä"}""")]
    [InlineData("noContent", 204, null, "")]
    public async Task Result_OfMvcOrHttp_IsExecuted(string kind, int status, string? contentType, string body)
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        HttpResponseMessage response = await host.Client.GetAsync("results/" + kind);

        string text = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(body, text.Replace("\\u00E4", "ä", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Response_WrittenByTheFunction_Stands()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        HttpResponseMessage response = await host.Client.GetAsync("written");

        Assert.Equal(202, (int)response.StatusCode);
        Assert.Equal("by hand", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Stream_OfEvents_ArrivesPieceByPiece()
    {
        var gate = new ShutdownTests.Gate();
        await using TestHost host = await TestHost.StartAsync<Streaming>(builder => builder.Services.AddSingleton(gate));

        using HttpResponseMessage response = await host.Client.GetAsync("events", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("data: 1", await reader.ReadLineAsync().WaitAsync(HangGuard.Time));
        gate.Leave.SetResult();
        Assert.Equal("", await reader.ReadLineAsync());
        Assert.Equal("data: 2", await reader.ReadLineAsync().WaitAsync(HangGuard.Time));
    }

    [Fact]
    public async Task Client_ThatGoesAway_CancelsTheInvocation()
    {
        var gate = new ShutdownTests.Gate();
        await using TestHost host = await TestHost.StartAsync<Streaming>(builder => builder.Services.AddSingleton(gate));
        using var client = new CancellationTokenSource();
        Task request = host.Client.GetAsync("waits", client.Token);
        await gate.Entered.Task.WaitAsync(HangGuard.Time);

        await client.CancelAsync();

        await gate.Leave.Task.WaitAsync(HangGuard.Time);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        Assert.Empty(host.Errors.Lines);
    }

    [Fact]
    public async Task ForwardedHeaders_FromLoopback_AreBelieved()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();
        using var request = new HttpRequestMessage(HttpMethod.Get, "address");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "shop.example");

        HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.Equal("203.0.113.9 https shop.example", await response.Content.ReadAsStringAsync());
    }

    internal sealed record Dto(string SomeName);

    internal sealed class Functions
    {
        [Function("Results")]
        public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "results/{kind}")] HttpRequest request, string kind) => kind switch
        {
            "ok" => new OkObjectResult(new Dto("ä")),
            "created" => new ObjectResult(new Dto("ä")) { StatusCode = 201 },
            "json" => new JsonResult(new Dto("ä")),
            "text" => new OkObjectResult("plain"),
            "content" => new ContentResult { Content = "a;b", ContentType = "text/csv; charset=utf-8" },
            "status" => new StatusCodeResult(418),
            "empty" => new EmptyResult(),
            "file" => new FileStreamResult(new MemoryStream(Encoding.UTF8.GetBytes("file")), "application/octet-stream"),
            "problem" => new ObjectResult(new ProblemDetails { Title = "no", Status = 409 }) { StatusCode = 409 },
            "result" => new Both(new Dto("ä")),
            "noContent" => new NoContentResult(),
            _ => new NotFoundResult(),
        };

        [Function("Address")]
        public static IResult Address([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "address")] HttpRequest request) =>
            Results.Text($"{request.HttpContext.Connection.RemoteIpAddress} {request.Scheme} {request.Host}");

        [Function("Written")]
        public static async Task Written([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "written")] HttpRequest request)
        {
            request.HttpContext.Response.StatusCode = 202;
            await request.HttpContext.Response.WriteAsync("by hand");
        }
    }

    /// <summary>An IActionResult that leaves the work to an IResult.</summary>
    internal sealed class Both(Dto dto) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) => Results.Json(dto).ExecuteAsync(context.HttpContext);
    }

    internal sealed class Streaming(ShutdownTests.Gate gate)
    {
        [Function("Events")]
        public async Task Events([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "events")] HttpRequest request, CancellationToken cancellationToken)
        {
            HttpResponse response = request.HttpContext.Response;
            response.ContentType = "text/event-stream";
            await response.WriteAsync("data: 1\n\n", cancellationToken);
            await response.Body.FlushAsync(cancellationToken);
            await gate.Leave.Task;
            await response.WriteAsync("data: 2\n\n", cancellationToken);
        }

        [Function("Waits")]
        public async Task Waits([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request, FunctionContext context)
        {
            gate.Entered.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            }
            catch (OperationCanceledException)
            {
                gate.Leave.SetResult();
                throw;
            }
        }
    }
}
