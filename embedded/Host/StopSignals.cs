using System.Runtime.InteropServices;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Hosting;

namespace Mall.Embedded.Host;

/// <summary>Handles Ctrl+C, SIGTERM and a closed terminal: the host drains and ends. A second Ctrl+C ends it at once, for users who do not want to wait for a slow or endless function. As after
/// any crash, nothing acknowledged is lost.</summary>
internal sealed class StopSignals : IDisposable
{
    private const int EndedByInterrupt = 130;

    private readonly PosixSignalRegistration[] _registrations;
    private int _interrupts;

    public StopSignals(Action stop)
    {
        _registrations = [.. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP]).Select(signal => PosixSignalRegistration.Create(signal, Hear))];

        void Hear(PosixSignalContext context)
        {
            if (context.Signal == PosixSignal.SIGINT && Interlocked.Increment(ref _interrupts) == 2)
            {
                HostFailure.Say("Interrupted again: the host ends without waiting for running work.");
                Environment.Exit(EndedByInterrupt);
            }

            context.Cancel = true;
            stop();
        }
    }

    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());
}

/// <summary>In place of the app's own handling of signals: whichever of the two heard one first would decide how a start that is cut short ends.</summary>
internal sealed class NoSignals : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
