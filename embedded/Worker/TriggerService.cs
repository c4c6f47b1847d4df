using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Worker;

/// <summary>Starts the triggers after every other hosted service, and stops them as soon as the host is told to stop, while running HTTP requests drain.</summary>
internal sealed class TriggerService(IEnumerable<ITriggerSource> sources, IHostApplicationLifetime lifetime, ILogger<TriggerService> logger) : IHostedService
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

    public Task StopAsync(CancellationToken cancellationToken) => StopOnceAsync();

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
            stops.Add(StopAsync(source, drain.Token));
        }

        await Task.WhenAll(stops);
    }

    /// <summary>One source that does not end well must not keep the others from stopping, nor the stores from closing.</summary>
    private async Task StopAsync(ITriggerSource source, CancellationToken drain)
    {
        try
        {
            await source.StopAsync(drain).WaitAsync(drain);
        }
        catch (OperationCanceledException) when (drain.IsCancellationRequested)
        {
            logger.LogWarning("What {Kind} functions were running did not end within {Seconds} s.", source.Kind, DrainTime.TotalSeconds);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The {Kind} functions did not stop properly.", source.Kind);
        }
    }
}
