using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Mall.Embedded.Http;
using Mall.Embedded.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Mall.Embedded.Worker;

/// <summary>The host that an app runs: start with its errors as sentences, the list of functions, the readiness line, and the state folder let go last of all.</summary>
internal sealed class EmbeddedApplication(
    WebApplication app, StateFolder state, EmbeddedOptions options, IReadOnlyList<FunctionListing> functions, HostSetup setup) : IHost, IAsyncDisposable
{
    private PosixSignalRegistration? _interrupt;
    private int _interrupts;
    private bool _begun;
    private bool _disposed;

    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (setup.ExitOnFailure)
        {
            _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, CountInterrupt);
        }

        try
        {
            // The host would do both too. But it cannot be stopped after it has failed to make its services.
            app.Services.GetService<IStartupValidator>()?.Validate();
            _ = app.Services.GetServices<IHostedService>();
            _begun = true;
            await app.StartAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (
            setup.ExitOnFailure && !cancellationToken.IsCancellationRequested && app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to stop before it had started, which is no failure. What has started is stopped by whoever waits for the shutdown.
            return;
        }
        catch (Exception exception)
        {
            if (StartupFailure.IsPortInUse(exception))
            {
                exception = StartupFailure.PortInUse(options.Port, exception);
            }

            if (!StartupFailure.TryDescribe(exception, out string? sentence))
            {
                throw;
            }

            if (setup.ExitOnFailure)
            {
                await StopQuietlyAsync();
                StartupFailure.Exit(sentence);
            }

            throw exception as StartupException ?? new StartupException(sentence, exception);
        }

        string url = app.Urls.First().TrimEnd('/');
        app.Services.GetRequiredService<HostAddress>().BaseUrl = url;
        Announce(url);
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _interrupt?.Dispose();
        try
        {
            await app.DisposeAsync();
        }
        finally
        {
            state.Dispose();
        }
    }

    /// <summary>What had started before the failure is stopped too, so that no child process stays behind; its own errors would hide the one that matters.</summary>
    private async Task StopQuietlyAsync()
    {
        try
        {
            if (_begun)
            {
                await app.StopAsync();
            }

            await DisposeAsync();
        }
        catch (Exception exception)
        {
            // Not on stderr, which is for the sentence that matters.
            await setup.Output.WriteLineAsync($"While stopping: {exception.Message}");
        }
    }

    /// <summary>Who presses Ctrl+C again does not want to wait for a function that takes its time, or never ends. As after any crash, nothing acknowledged is lost.</summary>
    private void CountInterrupt(PosixSignalContext signal)
    {
        const int endedByInterrupt = 130;
        if (Interlocked.Increment(ref _interrupts) == 2)
        {
            Console.Error.WriteLine("Interrupted again: ended without waiting for what was running.");
            Environment.Exit(endedByInterrupt);
        }
    }

    private void Announce(string url)
    {
        TextWriter output = setup.Output;
        output.WriteLine("Functions:");
        foreach (FunctionListing listing in functions)
        {
            string description = listing.Source.Describe(listing.Function);
            output.WriteLine(
                listing.Source.Kind == "httpTrigger" ? $"  {listing.Function.Name}: {description}"
                : description.Length == 0 ? $"  {listing.Function.Name}: {listing.Source.Kind}"
                : $"  {listing.Function.Name}: {listing.Source.Kind} ({description})");
        }

        TimeSpan elapsed = DateTime.Now - Process.GetCurrentProcess().StartTime;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Listening on {url} (state in {state.Path}); started in {elapsed.TotalSeconds:0.0} s."));
        output.Flush();
    }
}
