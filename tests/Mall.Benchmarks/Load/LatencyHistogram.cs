using HdrHistogram;

namespace Mall.Benchmarks.Load;

/// <summary>Latencies from a microsecond to an hour, to 1%. The loads here are closed loops: nobody intended to send while he waited, so nothing was left out that had to be put back. A load with
/// a pace records with <see cref="HistogramBase.RecordValueWithExpectedInterval"/>, in microseconds, which puts back what a stall kept from being sent (coordinated omission).</summary>
internal sealed class LatencyHistogram() : LongHistogram(1, Hour, numberOfSignificantValueDigits: 2)
{
    private const long Hour = 3_600_000_000;

    public long Count => TotalCount;

    public long MaxMicroseconds => this.GetMaxValue();

    public void Record(long microseconds) => RecordValue(Math.Clamp(microseconds, 1, Hour));

    /// <summary>Milliseconds below which the given share of all lay.</summary>
    public double Percentile(double share) => GetValueAtPercentile(share * 100) / 1000.0;
}
