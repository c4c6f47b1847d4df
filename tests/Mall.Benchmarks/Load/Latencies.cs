using HdrHistogram;

namespace Mall.Benchmarks.Load;

/// <summary>Latencies, recorded from many threads; in microseconds, to two digits, up to a minute. Read in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly LongConcurrentHistogram _histogram = new(1, 60_000_000, 2);

    public long Count => _histogram.TotalCount;

    public double Max => Count == 0 ? 0 : _histogram.GetMaxValue() / 1000.0;

    public void Record(long began) => _histogram.RecordValue(Math.Clamp((long)Stopwatch.GetElapsedTime(began).TotalMicroseconds, 1, 60_000_000));

    public void Add(Latencies other) => _histogram.Add(other._histogram);

    public double Percentile(double percent) => Count == 0 ? 0 : _histogram.GetValueAtPercentile(percent) / 1000.0;

    /// <summary>Who waits for an answer asks nothing meanwhile, so a stall is counted once where an open crowd would have felt it many times (coordinated omission). This adds those times, as if
    /// every caller had gone on asking at his mean pace.</summary>
    public double CorrectedPercentile(double percent)
    {
        var pace = (long)(Count == 0 ? 0 : _histogram.GetMean());
        if (pace == 0)
        {
            return 0;
        }

        var corrected = new LongHistogram(1, 60_000_000, 2);
        foreach (var recorded in _histogram.RecordedValues())
        {
            for (var value = recorded.ValueIteratedTo; value >= pace || value == recorded.ValueIteratedTo; value -= pace)
            {
                corrected.RecordValueWithCount(value, recorded.CountAtValueIteratedTo);
            }
        }

        return corrected.GetValueAtPercentile(percent) / 1000.0;
    }
}
