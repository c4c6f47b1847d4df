using Mall.Embedded.Settings;
using Mall.Probe;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Host;

/// <summary>Probes the app from within the host (<c>--probe</c>): the rounds of <c>tools/Mall.Probe</c>, over HTTP as anybody's, told in the log.</summary>
internal sealed class HostProbe(string url, TimeSpan every, HostFailure failure, ILoggerFactory loggers)
{
    private readonly ILogger _logger = loggers.CreateLogger("Host.Probe");
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    public void Start() => _running = failure.RunAsync("The probe", () => ProbeLoop.RunAsync(new ProbeOptions(new Uri(url)) { Every = every }, Tell, _stop.Token));

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
    }

    private void Tell(StepResult result) =>
        _logger.Log(result.Outcome == StepOutcome.Failed ? LogLevel.Error : LogLevel.Information, "Probe: {Step}", result);
}
