using System.Diagnostics;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Mall.Embedded.Http;

/// <summary>The HTTP functions: their routes, and how a request gets from the host's port to a worker and back.</summary>
internal sealed class HttpFunctions(HttpOptions options, EmbeddedOptions embedded, IServiceProvider services, BackgroundGate gate, ILoggerFactory loggers) : EndpointDataSource, ITriggerListener
{
    private const string InvocationHeader = "x-ms-invocation-id";
    private static readonly string[] ForwardedHeaders = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix"];
    private static readonly TypedData Nothing = new() { String = "" };

    private readonly Dictionary<FunctionEntry, HttpRoute> _routes = [];
    private readonly List<Endpoint> _endpoints = [];
    private readonly HttpThrottle _throttle = new(options);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogger _logger = loggers.CreateLogger("Host.Http");
    private readonly Lazy<WorkerPool> _workers = new(services.GetRequiredService<WorkerPool>);
    private IFunctionTransport _transport = null!;

    public IReadOnlyCollection<string> TriggerTypes => ["httpTrigger"];

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints;

    public static void Add(HostPieces pieces)
    {
        pieces.Services.AddSingleton(HttpOptions.Read(pieces.HostJson, pieces.Configuration));
        pieces.Services.AddSingleton<HttpFunctions>();
        pieces.Services.AddSingleton<ITriggerListener>(services => services.GetRequiredService<HttpFunctions>());
    }

    public void Load(FunctionEntry function) => _routes.Add(function, HttpRoute.Create(function, options.RoutePrefix));

    public string Describe(FunctionEntry function)
    {
        var route = _routes[function];
        var methods = route.Methods.Count == 0 ? "" : $"[{string.Join(',', route.Methods)}] ";
        return $"{methods}{embedded.Url}/{route.Template}";
    }

    /// <summary>Lets requests in.</summary>
    public void Start()
    {
        foreach (var (function, route) in _routes)
        {
            var builder = new RouteEndpointBuilder(http => AnswerAsync(http, function), route.Pattern, order: 0) { DisplayName = function.Name };
            if (route.Methods.Count > 0)
            {
                builder.Metadata.Add(new HttpMethodMetadata(route.Methods));
            }

            _endpoints.Add(builder.Build());
        }

        _open.SetResult();
    }

    /// <summary>The web server drains running requests.</summary>
    public Task StopAsync(CancellationToken deadline) => Task.CompletedTask;

    /// <summary>The whole pipeline of the host's port. Requests that arrive before the functions are loaded wait; the first one makes routing read the routes.</summary>
    public void Use(IApplicationBuilder app, IFunctionTransport transport)
    {
        _transport = transport;
        app.Use(next => http => _open.Task.IsCompletedSuccessfully ? next(http) : WaitAsync(next, http));
        app.UseRouting();

        // The real host answers 404 to a method that the route does not list; ASP.NET Core would answer 405.
        app.Use(next => http =>
        {
            if (http.GetEndpoint() is RouteEndpoint)
            {
                return next(http);
            }

            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        app.UseEndpoints(endpoints => endpoints.DataSources.Add(this));
    }

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    private async Task WaitAsync(RequestDelegate next, HttpContext http)
    {
        await _open.Task.WaitAsync(http.RequestAborted);
        await next(http);
    }

    private async Task AnswerAsync(HttpContext http, FunctionEntry function)
    {
        if (!_throttle.TryEnter(http, out var turn))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        if (!await turn)
        {
            return;
        }

        var generation = gate.RequestBegins();
        try
        {
            await InvokeAsync(http, function);
        }
        finally
        {
            gate.RequestEnds(generation);
            _throttle.Leave();
        }
    }

    private async Task InvokeAsync(HttpContext http, FunctionEntry function)
    {
        if (http.Request.ContentLength > options.MaxRequestBodySize)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (_workers.Value.Next() is not { } worker)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var activity = http.Features.Get<IHttpActivityFeature>()?.Activity is { IsAllDataRequested: true } listened ? Named(listened, http, function) : null;
        var invocation = worker.Begin(function, Request(http, function));
        invocation.OnExpired = http.Abort;
        http.Request.Headers[InvocationHeader] = invocation.Id;
        await using var cancellation = http.RequestAborted.UnsafeRegister(static invocation => ((PendingInvocation)invocation!).Cancel(), invocation);
        try
        {
            await _transport.SendAsync(http, worker, invocation);

            if (!http.Response.HasStarted)
            {
                // A function that throws leaves the response as it was.
                await invocation.Answer;
            }
        }
        catch (Exception exception)
        {
            Fail(http, function, exception);
        }
        finally
        {
            activity?.SetTag("http.response.status_code", http.Response.StatusCode);

            // The server reuses the HttpContext for the next request.
            invocation.OnExpired = null;
        }
    }

    /// <summary>By OpenTelemetry's conventions for HTTP servers.</summary>
    private Activity Named(Activity activity, HttpContext http, FunctionEntry function)
    {
        var route = "/" + _routes[function].Template;
        activity.DisplayName = $"{http.Request.Method} {route}";
        activity.SetTag("http.request.method", http.Request.Method);
        activity.SetTag("http.route", route);
        activity.SetTag("url.path", http.Request.Path.Value);
        return activity;
    }

    private InvocationRequest Request(HttpContext http, FunctionEntry function)
    {
        var headers = http.Request.Headers;
        foreach (var header in ForwardedHeaders)
        {
            // The worker trusts them from loopback, where every client is here.
            headers.Remove(header);
        }

        var request = new InvocationRequest { TraceContext = new RpcTraceContext { TraceParent = Activity.Current?.Id ?? "" } };
        request.InputData.Add(new ParameterBinding { Name = function.Trigger.Name, Data = Nothing });
        foreach (var (name, value) in http.Request.RouteValues)
        {
            if (value is string text)
            {
                request.TriggerMetadata.Add(name, new TypedData { String = text });
            }
        }

        _workers.Value.Complete(function, request);
        return request;
    }

    /// <summary>An empty 500 if still possible. Else breaks the connection: half an answer must not pass for a whole one.</summary>
    private void Fail(HttpContext http, FunctionEntry function, Exception exception)
    {
        if (http.RequestAborted.IsCancellationRequested)
        {
            _logger.LogDebug(exception, "The client of function '{Function}' closed the connection before the answer.", function.Name);
            return;
        }

        if (exception is FunctionFailedException)
        {
            // The worker has already logged the details.
            _logger.LogError("{Failure}", exception.Message);
        }
        else
        {
            _logger.LogError(exception, "Function '{Function}' failed.", function.Name);
        }

        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
    }
}
