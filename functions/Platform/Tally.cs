using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Mall.Functions.Platform;

/// <summary>A counter with one tag. It counts even without a listener, so that the operations page can show it; listeners read the count.</summary>
internal sealed class Tally
{
    private readonly string _tag;
    private readonly ConcurrentDictionary<string, Mark> _marks = new(StringComparer.Ordinal);

    public Tally(Meter meter, string name, string unit, string description, string tag)
    {
        _tag = tag;
        Tags = [tag];
        Instrument = meter.CreateObservableCounter(name, Read, unit, description);
    }

    public Instrument Instrument { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>Since this process started.</summary>
    public IReadOnlyDictionary<string, long> Counts => _marks.ToDictionary(mark => mark.Key, mark => mark.Value.Count, StringComparer.Ordinal);

    /// <summary>The counter for this value of the tag. A hot path gets it once and keeps it.</summary>
    public Mark Of(string value) => _marks.GetOrAdd(value, static (value, tag) => new Mark(tag, value), _tag);

    private IEnumerable<Measurement<long>> Read() => _marks.Values.Select(mark => mark.Read());

    internal sealed class Mark(string tag, string value)
    {
        private readonly KeyValuePair<string, object?>[] _tags = [new(tag, value)];
        private long _count;

        public long Count => Interlocked.Read(ref _count);

        public void Add() => Interlocked.Increment(ref _count);

        public Measurement<long> Read() => new(Count, _tags);
    }
}
