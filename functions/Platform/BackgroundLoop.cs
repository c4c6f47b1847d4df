using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Platform;

/// <summary>Work that an instance does again and again as long as it runs. Whatever a turn throws is logged (once, until a turn succeeds), counted, and followed by the next turn: nobody else would do the work.
/// A loop ends with its host, or when a turn says that nothing is left. Should it end in any other way, the process ends with it and its exit code is 1, so that whoever runs it starts another.</summary>
internal abstract partial class BackgroundLoop : BackgroundService
{
    private readonly TimeSpan _period;
    private readonly ILogger _logger;
    private bool _isTroubled;

    /// <param name="period">Time between two turns.</param>
    /// <param name="time">Whose time that is.</param>
    /// <param name="logger">What goes wrong is logged there.</param>
    protected BackgroundLoop(TimeSpan period, TimeProvider time, ILogger logger)
    {
        (_period, Time, _logger) = (period, time, logger);
    }

    protected TimeProvider Time { get; }

    /// <summary>Does the work once. False: there is nothing left to do, and the loop ends.</summary>
    protected abstract Task<bool> TurnAsync(CancellationToken stoppingToken);

    /// <summary>Waits for the next turn; without another wish, for the period of the loop.</summary>
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
            // The host stops for it, but would say that all is well.
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
