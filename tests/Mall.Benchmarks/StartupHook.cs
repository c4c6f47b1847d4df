using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.IO.Pipes;

/// <summary>Runs inside a measured process, before its own code (DOTNET_STARTUP_HOOKS; the name and the missing namespace are the runtime's rule): listens to the meters of the runtime, of
/// the host and of the shop, and tells their sums to whoever connects to a named pipe. It uses nothing but the framework, since nothing else of this program can be loaded there.</summary>
internal static class StartupHook
{
    public const string Pipe = "MALL_BENCH_PIPE";
    private static readonly string[] Meters = ["System.Runtime", "Mall.Embedded", "Mall"];
    private static readonly ConcurrentDictionary<string, double> Sums = new(StringComparer.Ordinal);

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Pipe) is not { } name)
        {
            return;
        }

        // Not in what this process starts.
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        Environment.SetEnvironmentVariable(Pipe, null);
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (Meters.Contains(instrument.Meter.Name) && !instrument.GetType().Name.StartsWith("Histogram", StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
        new Thread(() => Serve(name, listener)) { IsBackground = true, Name = "Meters" }.Start();
    }

    private static void Serve(string name, MeterListener listener)
    {
        while (true)
        {
            using var pipe = new NamedPipeServerStream(name, PipeDirection.Out);
            pipe.WaitForConnection();
            listener.RecordObservableInstruments();
            JsonSerializer.Serialize(pipe, Sums);
        }
    }

    private static void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = instrument.Name;
        foreach (var (_, text) in tags)
        {
            key += $" {text}";
        }

        Sums.AddOrUpdate(key, static (_, now) => now.value, static (_, old, now) => now.IsObservable ? now.value : old + now.value, (value, instrument.IsObservable));
    }
}
