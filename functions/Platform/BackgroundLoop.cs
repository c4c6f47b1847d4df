using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Platform;

/// <summary>Work that an instance repeats as long as it runs. A turn that throws is logged (once, until a turn succeeds) and counted, and the next turn follows: nobody else would do the work. The
/// loop ends with its host, or when a turn says that nothing is left. If it ends in any other way, the process ends too, with exit code 1, so that it is started again.</summary>
internal abstract partial class BackgroundLoop : BackgroundService
{
    private readonly TimeSpan _period;
    private readonly ILogger _logger;
    private bool _isTroubled;

    /// <param name="period">Time between two turns.</param>
    /// <param name="time">Clock of the period.</param>
    /// <param name="logger">Receives the failures.</param>
    protected BackgroundLoop(TimeSpan period, TimeProvider time, ILogger logger) => (_period, Time, _logger) = (period, time, logger);

    protected TimeProvider Time { get; }

    /// <summary>Does the work once. False ends the loop: nothing is left to do.</summary>
    protected abstract Task<bool> TurnAsync(CancellationToken stoppingToken);

    /// <summary>Waits for the next turn. By default it waits for the loop's period.</summary>
    protected virtual Task PauseAsync(CancellationToken stoppingToken) => Task.Delay(_period, Time, stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await TryTurnAsync(stoppingToken))
            {
                await PauseAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception e)
        {
            // The host stops, but would report success.
            LogEnded(e, GetType().Name);
            Environment.ExitCode = 1;
            throw;
        }
    }

    private async Task<bool> TryTurnAsync(CancellationToken stoppingToken)
    {
        try
        {
            var goesOn = await TurnAsync(stoppingToken);
            if (_isTroubled)
            {
                _isTroubled = false;
                LogRecovered(GetType().Name);
            }

            return goesOn;
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            Telemetry.BackgroundFailures.Of(GetType().Name).Add();
            if (!_isTroubled)
            {
                _isTroubled = true;
                LogTroubled(e, GetType().Name);
            }

            return true;
        }
    }

    [LoggerMessage(14, LogLevel.Error, "{Loop} failed and goes on; until it succeeds, further failures are only counted.")]
    private partial void LogTroubled(Exception e, string loop);

    [LoggerMessage(15, LogLevel.Information, "{Loop} works again.")]
    private partial void LogRecovered(string loop);

    [LoggerMessage(16, LogLevel.Critical, "{Loop} has ended; the process ends with it.")]
    private partial void LogEnded(Exception e, string loop);
}
