using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Host;

/// <summary>Starts the host before the app and the triggers after it, and stops them in the opposite order.</summary>
internal sealed class AttachedService(FunctionsHost host, Task starting) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => starting.WaitAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public bool HasStarted { get; private set; }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await host.Workers.Loaded.WaitAsync(cancellationToken);
        HasStarted = true;
        host.StartTriggers();
        Announcement.Write(host);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await host.StopProbeAsync();

        // Triggers and requests drain at the same time.
        _ = host.StopTriggersAsync();
    }

    public Task StopAsync(CancellationToken cancellationToken) => host.StopTriggersAsync();

    public async Task StoppedAsync(CancellationToken cancellationToken) => await host.DisposeAsync();
}
