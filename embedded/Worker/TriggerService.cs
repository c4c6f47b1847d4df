using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Worker;

/// <summary>Starts the triggers after every other hosted service, and stops them as soon as the host is told to stop, while running HTTP requests drain.</summary>
internal sealed class TriggerService(IEnumerable<ITriggerSource> sources, IHostApplicationLifetime lifetime) : IHostedService
{
    public static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(30);

    private readonly List<ITriggerSource> _started = [];
    private readonly Lock _gate = new();
    private Task? _stopping;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => _ = StopOnceAsync());
        foreach (ITriggerSource source in sources)
        {
            lock (_gate)
            {
                if (_stopping is not null)
                {
                    return;
                }

                _started.Add(source);
            }

            await source.StartAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => StopOnceAsync().WaitAsync(cancellationToken);

    private Task StopOnceAsync()
    {
        lock (_gate)
        {
            return _stopping ??= Task.Run(StopAllAsync);
        }
    }

    private async Task StopAllAsync()
    {
        using var drain = new CancellationTokenSource(DrainTime);
        var stops = new List<Task>();
        foreach (ITriggerSource source in _started)
        {
            stops.Add(source.StopAsync(drain.Token));
        }

        await Task.WhenAll(stops);
    }
}
