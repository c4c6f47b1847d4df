using System.Runtime.InteropServices;
using Mall.Embedded.Settings;

namespace Mall.Embedded.Host;

/// <summary>Ctrl+C, SIGTERM and a terminal that was closed: the host drains and ends. Who presses Ctrl+C again does not want to wait for a function that takes its time, or never ends; as after
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
                HostFailure.Say("Interrupted again: ended without waiting for what was running.");
                Environment.Exit(EndedByInterrupt);
            }

            context.Cancel = true;
            stop();
        }
    }

    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());
}
