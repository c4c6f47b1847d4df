using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Mall.Functions.Platform;

/// <summary>A gauge that keeps its last values for a limited time: the timer that sets them moves between instances, and sales end.</summary>
internal sealed class Readings
{
    private readonly ConcurrentDictionary<(string?, string?), Reading> _readings = [];
    private readonly TimeSpan _lifetime;
    private readonly TimeProvider _time;

    public Readings(Meter meter, string name, string unit, string description, TimeSpan lifetime, params IReadOnlyList<string> tags)
        : this(meter, name, unit, description, lifetime, TimeProvider.System, tags)
    {
    }

    public Readings(Meter meter, string name, string unit, string description, TimeSpan lifetime, TimeProvider time, params IReadOnlyList<string> tags)
    {
        _lifetime = lifetime;
        _time = time;
        Tags = tags;
        Instrument = meter.CreateObservableGauge(name, () => Latest.Select(Measure), unit, description);
    }

    public Instrument Instrument { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>Still valid ones.</summary>
    public IEnumerable<Reading> Latest
    {
        get
        {
            foreach (var (key, reading) in _readings)
            {
                if (_time.GetElapsedTime(reading.At) > _lifetime)
                {
                    _readings.TryRemove(KeyValuePair.Create(key, reading));
                }
                else
                {
                    yield return reading;
                }
            }
        }
    }

    /// <param name="value">The value.</param>
    /// <param name="first">Value of the first tag, if any.</param>
    /// <param name="second">Of the second tag.</param>
    public void Set(double value, string? first = null, string? second = null) => _readings[(first, second)] = new Reading(value, first, second, _time.GetTimestamp());

    private Measurement<double> Measure(Reading reading) => Tags.Count switch
    {
        0 => new Measurement<double>(reading.Value),
        1 => new Measurement<double>(reading.Value, new KeyValuePair<string, object?>(Tags[0], reading.First)),
        _ => new Measurement<double>(reading.Value, new KeyValuePair<string, object?>(Tags[0], reading.First), new KeyValuePair<string, object?>(Tags[1], reading.Second)),
    };

    internal sealed record Reading(double Value, string? First, string? Second, long At);
}
