using System.Net;
using Mall.Embedded.Http;
using Mall.Embedded.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Host;

/// <summary>Runs the host with a published app in one or more processes of their own, started and supplied as in Azure.</summary>
internal static class WorkerHost
{
    /// <returns>The exit code.</returns>
    /// <exception cref="StartupException">The host did not start.</exception>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var settings = new HostSettings(arguments, appFolder: null);
        using var stop = new CancellationTokenSource();
        using var signals = new StopSignals(stop.Cancel);
        try
        {
            await RunAsync(settings, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped, perhaps during the start.
        }

        return Environment.ExitCode;
    }

    private static async Task RunAsync(HostSettings settings, CancellationTokenSource stop)
    {
        await using var host = FunctionsHost.Create(settings, appServices: null, stop.Cancel);
        await host.StartAsync(stop.Token);
        await using var web = Web(host);
        await web.StartAsync(stop.Token);
        var loggers = host.Services.GetRequiredService<ILoggerFactory>();
        var workers = Enumerable.Range(1, host.Options.Instances).Select(number => new WorkerProcess(number, host, settings, loggers.CreateLogger("Host.Workers"))).ToArray();
        try
        {
            await host.Workers.Loaded.WaitAsync(stop.Token);
            host.StartTriggers();
            Announcement.Write(host);
            await Task.Delay(Timeout.Infinite, stop.Token);
        }
        finally
        {
            await host.StopProbeAsync();

            // Requests and other work drain at the same time. Streams run until the workers are told to end; the workers then let running requests end, too. The stores close last.
            var draining = web.StopAsync(CancellationToken.None);
            await host.StopTriggersAsync();
            await Task.WhenAll([draining, .. workers.Select(worker => worker.StopAsync())]);
        }
    }

    private static WebApplication Web(FunctionsHost host)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = host.Options.AppFolder });
        builder.Services.AddSingleton(host.Services.GetRequiredService<ILoggerFactory>());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = FunctionsHost.DrainTime);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = host.Services.GetRequiredService<HttpOptions>().MaxRequestBodySize;
            kestrel.Listen(IPAddress.Loopback, host.Options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRouting();
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton<ForwardingTransport>();
        var app = builder.Build();
        host.Http.Use(app, app.Services.GetRequiredService<ForwardingTransport>());
        return app;
    }
}
