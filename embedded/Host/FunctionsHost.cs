using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mall.Embedded.Http;
using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Mall.Embedded.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Host;

/// <summary>The host itself, attached to the app or with its workers in processes of their own: settings, the state folder, the host's end of every protocol, and the gRPC port where
/// workers find it.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    public static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(30);

    private readonly StateFolder _state;
    private readonly WebApplication _app;
    private readonly ITriggerListener[] _listeners;
    private readonly ILogger _logger;
    private readonly HostProbe? _probe;
    private Task? _stopping;

    private FunctionsHost(EmbeddedOptions options, StateFolder state, WebApplication app)
    {
        Options = options;
        _state = state;
        _app = app;
        Workers = app.Services.GetRequiredService<WorkerPool>();
        Http = app.Services.GetRequiredService<HttpFunctions>();
        _listeners = [.. app.Services.GetServices<ITriggerListener>()];
        _logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Host");
        _probe = options.ProbeEvery is { } every ? new HostProbe(options.Url, every, Failure, app.Services.GetRequiredService<ILoggerFactory>()) : null;
    }

    public EmbeddedOptions Options { get; }

    public WorkerPool Workers { get; }

    public HttpFunctions Http { get; }

    public IServiceProvider Services => _app.Services;

    public HostFailure Failure => _app.Services.GetRequiredService<HostFailure>();

    /// <summary>The address where workers find the host.</summary>
    public string Endpoint => _app.Services.GetRequiredService<HostEndpoint>().Address;

    /// <param name="settings">The source of the host's own settings.</param>
    /// <param name="appServices">The attached app's services, or null.</param>
    /// <param name="stop">Begins the ordinary stop of the process.</param>
    /// <exception cref="StartupException">Nothing was started, and nothing is locked.</exception>
    public static FunctionsHost Create(HostSettings settings, IServiceCollection? appServices, Action stop)
    {
        var options = settings.ReadOptions();
        var faults = new Faults(FaultOptions.Read(settings.Configuration));
        var hostJson = HostJson.Load(Path.Combine(options.AppFolder, "host.json"));
        RefusePortInUse(options.Port);

        // Nothing before this line touches the state.
        var state = StateFolder.Open(options.State);
        try
        {
            settings.ResolvePlaceholders(state.Secrets, options);
            var web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = options.AppFolder });
            HostLogging.Configure(web.Logging, hostJson, settings.Configuration);
            var pieces = new HostPieces
            {
                Faults = faults,
                Services = web.Services,
                App = appServices,
                Options = options,
                HostJson = hostJson,
                State = state,
                Configuration = settings.Configuration,
            };
            AddCore(pieces, stop);
            AddEndpoint(web);
            AddPieces(pieces);
            settings.SetDefaults(pieces.Defaults);
            var app = web.Build();
            foreach (var endpoints in app.Services.GetServices<IHostEndpoints>())
            {
                endpoints.Map(app);
            }

            return new FunctionsHost(options, state, app);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>Opens the stores and the ports.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Services.GetRequiredService<Faults>() is { AreOn: true } faults)
        {
            _logger.LogWarning("Faults on demand are on: {Faults}.", faults);
        }

        return _app.StartAsync(cancellationToken);
    }

    /// <summary>Starts all triggers, requests included. Call this once the workers have loaded the functions.</summary>
    public void StartTriggers()
    {
        foreach (var listener in _listeners)
        {
            listener.Start();
        }

        _probe?.Start();
    }

    /// <summary>Call this while requests are still answered: a round under way cleans up.</summary>
    public Task StopProbeAsync() => _probe?.StopAsync() ?? Task.CompletedTask;

    /// <summary>Begins no new work and waits for running work.</summary>
    public Task StopTriggersAsync() => _stopping ??= Task.Run(async () =>
    {
        _logger.LogInformation("The host is stopping; running work has {Seconds} s to end.", DrainTime.TotalSeconds);
        using var drain = new CancellationTokenSource(DrainTime);
        await Task.WhenAll(_listeners.Select(listener => StopAsync(listener, drain.Token)));
    });

    public async ValueTask DisposeAsync()
    {
        await StopTriggersAsync();
        await Services.GetRequiredService<FunctionRpcService>().EndStreamsAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _state.Dispose();
    }

    private static void AddPieces(HostPieces pieces)
    {
        Redis.RedisRegistration.Add(pieces);
        Cosmos.CosmosRegistration.Add(pieces);
        HttpFunctions.Add(pieces);
        TimerListener.Add(pieces);
        DurableTask.DurableRegistration.Add(pieces);
        ServiceBus.ServiceBusRegistration.Add(pieces);
    }

    private static void AddCore(HostPieces pieces, Action stop)
    {
        var services = pieces.Services;
        services.AddSingleton(pieces.Options);
        services.AddSingleton(pieces.Faults);
        services.AddSingleton(pieces.HostJson);
        services.AddSingleton(pieces.State);
        services.Replace(ServiceDescriptor.Singleton(pieces.Configuration));
        services.AddSingleton(new HostFailure(stop));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<BackgroundGate>();
        services.AddSingleton<IFunctionInvoker, FunctionInvoker>();
        services.AddSingleton<WorkerPool>();
        services.AddSingleton<WorkerLogs>();
        services.AddSingleton<FunctionRpcService>();
        services.AddSingleton<IHostEndpoints>(provider => provider.GetRequiredService<FunctionRpcService>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = DrainTime);
    }

    /// <summary>Takes the port now, so that its number is known before the server listens.</summary>
    private static void AddEndpoint(WebApplicationBuilder web)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen();
        web.Services.AddSingleton(new HostEndpoint { Address = $"http://127.0.0.1:{((IPEndPoint)socket.LocalEndPoint!).Port}" });
        web.WebHost.UseKestrelCore();

        // Calls of workers to the host belong to no trace of the app.
        web.Services.AddSingleton(new ActivitySource("Mall.Embedded.Rpc"));
        web.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.ListenHandle((ulong)socket.Handle, listen => listen.Protocols = HttpProtocols.Http2);
        });
        web.Services.AddRouting();
        web.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = null;
            grpc.MaxSendMessageSize = null;
        });
        web.Services.AddSingleton(socket);
    }

    /// <summary>Checked early, so that a second host fails before any work; Kestrel checks last.</summary>
    private static void RefusePortInUse(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
        }
        catch (SocketException cause) when (cause.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new StartupException($"Port {port} on 127.0.0.1 is in use; choose another with --port.", cause);
        }
    }

    /// <summary>Stops one listener. If that fails, the others must still stop and the stores must close.</summary>
    private async Task StopAsync(ITriggerListener listener, CancellationToken drain)
    {
        try
        {
            await listener.StopAsync(drain).WaitAsync(drain);
        }
        catch (OperationCanceledException) when (drain.IsCancellationRequested)
        {
            _logger.LogWarning("Running work of {Triggers} did not end within {Seconds} s.", string.Join(" and ", listener.TriggerTypes), DrainTime.TotalSeconds);
        }
        catch (Exception exception)
        {
            _logger.LogError(exception, "The trigger {Triggers} did not stop properly.", string.Join(" and ", listener.TriggerTypes));
        }
    }
}
