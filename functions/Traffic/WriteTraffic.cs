using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mall.Functions.Traffic;

/// <summary>Every ten seconds writes what this instance counted, if it counted something: at most one write. A crash loses what was counted since the last one.</summary>
internal sealed partial class WriteTraffic(TrafficCounts counts, TrafficSalts salts, TrafficStore store, IOptions<TrafficOptions> options, TimeProvider time, ILogger<WriteTraffic> logger)
    : BackgroundLoop(Period, time, logger)
{
    /// <summary>Time between two writes.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    // Before the documents of the day are merged: after that, writing all that is counted would count it twice.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private readonly string _instance = Ids.New();

    /// <summary>Writes the last seconds, too, when the instance is stopped in peace.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (!options.Value.Enabled)
        {
            return;
        }

        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (Exception e) when (e is CosmosException or OperationCanceledException)
        {
            // No reason to end as a failure.
            LogLost(e);
        }
    }

    protected override async Task<bool> TurnAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return false;
        }

        await salts.EnsureAsync();
        await WriteAsync(stoppingToken);
        return true;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (counts.Unwritten(_instance) is not { } part)
        {
            return;
        }

        if (Time.GetUtcNow() < new DateTimeOffset(part.Day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) + Patience)
        {
            await store.WriteAsync(part, cancellationToken);
        }

        counts.Written(part);
    }

    [LoggerMessage(164, LogLevel.Warning, "What was counted of the traffic in the last seconds of this instance could not be written.")]
    private partial void LogLost(Exception e);
}
