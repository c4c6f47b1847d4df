using System.Net;
using System.Text;
using Mall.Embedded.Http;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Tests.Worker;

/// <summary>Where a naive imitation of the worker differs from the real one: the traps of the reference that concern the worker, HTTP and timers.
/// The timers' (24) are in <see cref="TimerTests"/>.</summary>
public class Traps
{
    [Theory]
    [InlineData("poco")]
    [InlineData("text")]
    [InlineData("number")]
    [InlineData("nothing")]
    public async Task Trap01_PocoStringOrNullReturned_IsNotWritten(string kind)
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        HttpResponseMessage response = await host.Client.GetAsync("returns/" + kind);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Trap02_MvcFromAttributes_DoNothing()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();
        using var request = new HttpRequestMessage(HttpMethod.Get, "attributes?q=query");
        request.Headers.Add("X-Name", "header");

        HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.Equal("null null", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("plain/route?value=query", """{"value":"body"}""", "route")]
    [InlineData("plain?value=query", """{"value":"body"}""", "query")]
    [InlineData("plain", """{"value":"body"}""", "body")]
    [InlineData("plain", """{"VALUE":5}""", "5")]
    [InlineData("plain", """["value"]""", "null")]
    [InlineData("plain", "no json", "null")]
    [InlineData("plain", "", "null")]
    public async Task Trap03_PlainParameter_BindsFromBodyThenQueryThenRoute(string path, string body, string expected)
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        HttpResponseMessage response = await host.Client.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal($"{expected} {body}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Trap03_QueryParameterCode_IsNeverBound()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        Assert.Equal("null", await host.GetAsync("code?code=secret"));
    }

    [Theory]
    [InlineData("Unwritten", AuthorizationLevel.Function)]
    [InlineData("UnwrittenMethods", AuthorizationLevel.Function)]
    [InlineData("WrittenAnonymous", AuthorizationLevel.Anonymous)]
    [InlineData("WrittenAdmin", AuthorizationLevel.Admin)]
    public void Trap04_AuthLevel_IsWhatIsWritten_ElseFunction(string name, AuthorizationLevel expected)
    {
        FunctionDescriptor function = FunctionDiscovery.Find([typeof(Levels)]).Single(candidate => candidate.Name == name);

        Assert.Equal(expected, HttpRoute.Create(function, string.Empty).Level);
    }

    [Fact]
    public async Task Trap05_Keys_AreNotChecked_AsInCoreTools()
    {
        await using TestHost host = await TestHost.StartAsync<Levels>();

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("UnwrittenMethods")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("WrittenAdmin?code=wrong")).StatusCode);
    }

    [Fact]
    public async Task Trap15_EveryInvocation_PassesTheMiddlewareWithAScopeOfItsOwn()
    {
        var source = new TestSource();
        var scopes = new List<IServiceProvider>();
        await using TestHost host = await TestHost.StartAsync<Triggered>(
            builder => builder.UseMiddleware((context, next) =>
            {
                scopes.Add(context.InstanceServices);
                return next();
            }), pieces: TestSource.Add(source));

        for (int replay = 0; replay < 3; replay++)
        {
            await source.FireAsync("Replayed", new InvocationInput { TriggerValue = "x" });
        }

        Assert.Equal(3, scopes.Distinct().Count());
    }

    [Fact]
    public async Task Trap20_FunctionClass_RegisteredAsSingleton_IsStillMadePerInvocation()
    {
        await using TestHost host = await TestHost.StartAsync<Counted>(builder => builder.Services.AddSingleton<Counted>());

        Assert.Equal("1", await host.GetAsync("counted"));
        Assert.Equal("1", await host.GetAsync("counted"));
    }

    [Fact]
    public async Task Trap20_ClassMiddleware_IsASingleton()
    {
        await using TestHost host = await TestHost.StartAsync<Counted>(builder => builder.UseMiddleware<CountingMiddleware>());

        await host.GetAsync("counted");
        await host.GetAsync("counted");

        Assert.Equal(2, host.Services.GetRequiredService<CountingMiddleware>().Calls);
    }

    [Fact]
    public async Task Trap21_GetHttpContext_IsNullBeforeTheIntegration()
    {
        using var folder = new TempFolder();
        var output = new StringWriter();
        var seen = new List<bool>();
        var builder = TestHost.Builder(folder, output, [typeof(Functions)]);
        builder.UseMiddleware(Note);
        Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilderAspNetCoreExtensions.ConfigureFunctionsWebApplication(builder);
        builder.UseMiddleware(Note);
        using IHost host = builder.Build();
        await host.StartAsync();
        using var client = new HttpClient();

        await client.GetAsync(host.Services.GetRequiredService<HostAddress>().BaseUrl + "/code");

        Assert.Equal([false, true], seen);
        await host.StopAsync();

        async Task Note(FunctionContext context, Func<Task> next)
        {
            seen.Add(context.GetHttpContext() is not null && context.Items.ContainsKey("HttpRequestContext"));
            await next();
        }
    }

    [Fact]
    public async Task Trap21_ItemsTouchedBeforeTheIntegration_HaveTheRequestAfterIt()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>(builder =>
        {
            builder.Host.Middleware.Insert(0, next => context =>
            {
                context.Items["mine"] = 1;
                return next(context);
            });
            builder.UseMiddleware((context, next) =>
            {
                Assert.Same(context.GetHttpContext(), context.Items["HttpRequestContext"]);
                return next();
            });
        });

        Assert.Equal("null", await host.GetAsync("code"));
    }

    [Fact]
    public async Task Trap22_ExceptionBeforeTheFirstByte_IsAnEmpty500()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        HttpResponseMessage response = await host.Client.GetAsync("fails/early");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.False(response.Headers.Contains("X-Half"));
        Assert.Contains(host.Errors.Lines, line => line.Contains("Function 'Fails' failed", StringComparison.Ordinal) && line.Contains("early", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trap22_ExceptionAfterTheFirstByte_AbortsTheConnection()
    {
        await using TestHost host = await TestHost.StartAsync<Functions>();

        await Assert.ThrowsAsync<HttpRequestException>(() => host.GetAsync("fails/late"));
        Assert.Contains(host.Errors.Lines, line => line.Contains("late", StringComparison.Ordinal));
    }

    internal sealed record Poco(int Number);

    internal sealed class Functions
    {
        [Function("Returns")]
        public static async Task<object?> Returns([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "returns/{kind}")] HttpRequest request, string kind)
        {
            await Task.Yield();
            return kind switch
            {
                "poco" => new Poco(1),
                "text" => "text",
                "number" => 5,
                _ => null,
            };
        }

        [Function("Attributes")]
        public static IResult Attributes(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "attributes")] HttpRequest request,
            [FromQuery(Name = "q")] string? fromQuery,
            [FromHeader(Name = "X-Name")] string? fromHeader) => Results.Text($"{fromQuery ?? "null"} {fromHeader ?? "null"}");

        [Function("Plain")]
        public static async Task<IResult> Plain([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "plain/{value?}")] HttpRequest request, string? value)
        {
            using var reader = new StreamReader(request.Body);
            return Results.Text($"{value ?? "null"} {await reader.ReadToEndAsync()}");
        }

        [Function("Code")]
        public static IResult Code([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "code")] HttpRequest request, string? code) => Results.Text(code ?? "null");

        [Function("Fails")]
        public static async Task Fails([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fails/{when}")] HttpRequest request, string when)
        {
            HttpResponse response = request.HttpContext.Response;
            response.Headers["X-Half"] = "yes";
            if (when == "late")
            {
                await response.WriteAsync("half an ans");
                await response.Body.FlushAsync();
            }

            throw new InvalidOperationException(when);
        }
    }

    internal sealed class Levels
    {
        [Function("Unwritten")]
        public static IResult Unwritten([HttpTrigger] HttpRequest request) => Results.Ok();

        [Function("UnwrittenMethods")]
        public static IResult UnwrittenMethods([HttpTrigger("get")] HttpRequest request) => Results.Ok();

        [Function("WrittenAnonymous")]
        public static IResult WrittenAnonymous([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => Results.Ok();

        [Function("WrittenAdmin")]
        public static IResult WrittenAdmin([HttpTrigger(AuthorizationLevel.Admin, "get")] HttpRequest request) => Results.Ok();
    }

    internal sealed class Triggered
    {
        [Function("Replayed")]
        public static void Replayed([TestTrigger] string value) => _ = value;
    }

    internal sealed class Counted
    {
        private int _calls;

        [Function("Counted")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "counted")] HttpRequest request) => Results.Text($"{++_calls}");
    }

    internal sealed class CountingMiddleware : IFunctionsWorkerMiddleware
    {
        public int Calls { get; private set; }

        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            Calls++;
            return next(context);
        }
    }
}
