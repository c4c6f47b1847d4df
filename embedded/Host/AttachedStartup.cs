using System.Globalization;
using Mall.Embedded.Settings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Trace;

[assembly: WorkerExtensionStartup(typeof(Mall.Embedded.Host.AttachedStartup))]

namespace Mall.Embedded.Host;

/// <summary>Attaches the host to an app in the app's own process. The worker's SDK calls this while the app makes its builder. Host and worker still talk over the protocols of a
/// Functions host, but requests go straight into the worker's web server.</summary>
public sealed class AttachedStartup : WorkerExtensionStartup
{
    public override void Configure(IFunctionsWorkerApplicationBuilder applicationBuilder)
    {
        ArgumentNullException.ThrowIfNull(applicationBuilder);
        var services = applicationBuilder.Services;
        var configuration = (ConfigurationManager)services.Last(service => service.ServiceType == typeof(IConfiguration)).ImplementationFactory!(null!);
        if (configuration["Functions:Worker:HostEndpoint"] is { Length: > 0 })
        {
            // Another host has started the app.
            return;
        }

        try
        {
            Attach(services, configuration);
        }
        catch (Exception exception)
        {
            // The caller would write the exception to the console and go on.
            StartupFailure.Exit(exception);
        }
    }

    private static void Attach(IServiceCollection services, ConfigurationManager configuration)
    {
        // The worker looks for host.json in this folder.
        Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", AppContext.BaseDirectory);
        var settings = new HostSettings(Environment.GetCommandLineArgs()[1..], AppContext.BaseDirectory);
        settings.RefuseWorkers();
        var stop = new CancellationTokenSource();
        services.AddSingleton(new StopSignals(stop.Cancel));
        FunctionsHost? created = null;
        AttachedService? service = null;
        AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
            ExitIfForeseen((Exception)unhandled.ExceptionObject, created?.Failure, isCutShort: stop.IsCancellationRequested && service?.HasStarted is not true);
        var host = created = FunctionsHost.Create(settings, services, stop.Cancel);
        IConfigurationBuilder sources = configuration;
        foreach (var file in sources.Sources.OfType<FileConfigurationSource>())
        {
            // A watch would notice every write to a state folder in there.
            file.ReloadOnChange = false;
        }

        sources.Sources.Insert(0, new MemoryConfigurationSource { InitialData = settings.Below });
        sources.AddInMemoryCollection(settings.Above);
        sources.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Functions:Worker:HostEndpoint"] = host.Endpoint,
            ["Functions:Worker:WorkerId"] = "attached",
            ["Functions:Worker:RequestId"] = "attached",
            ["Functions:Worker:GrpcMaxMessageLength"] = int.MaxValue.ToString(CultureInfo.InvariantCulture),
        });

        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } || configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
        {
            AddSources(services);
        }

        services.AddSingleton<IStartupFilter>(new AttachedPipeline(host));
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = host.Services.GetRequiredService<Http.HttpOptions>().MaxRequestBodySize;
        });
        services.Configure<HostOptions>(options => options.ShutdownTimeout = FunctionsHost.DrainTime + TimeSpan.FromSeconds(5));
        services.AddSingleton<IHostLifetime, NoSignals>();

        // Registered before all hosted services of the app and the worker: it starts first and stops last.
        service = new AttachedService(host, host.StartAsync(CancellationToken.None));
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(provider =>
        {
            // The app may already have been told to stop.
            stop.Token.Register(provider.GetRequiredService<IHostApplicationLifetime>().StopApplication);
            return service;
        }));
    }

    /// <summary>Exports the host's own activities where the app's go. A method of its own, so that OpenTelemetry is loaded only when it is used.</summary>
    private static void AddSources(IServiceCollection services) =>
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource("Microsoft.AspNetCore", DurableTask.DurableTrace.SourceName, Rpc.Traces.SourceName));

    private static void ExitIfForeseen(Exception exception, HostFailure? failure, bool isCutShort)
    {
        if (failure?.IsRaised == true)
        {
            // The app failed because the host did.
            Environment.Exit(1);
        }

        if (isCutShort)
        {
            // Told to stop during the start. What has only begun then fails in many ways, and nothing was acknowledged yet.
            Environment.Exit(0);
        }

        if (StartupFailure.TryDescribe(exception, out _))
        {
            StartupFailure.Exit(exception);
        }
    }
}
