namespace Mall.Benchmarks.Load;

/// <summary>Counts latencies in buckets of at most 1/64 relative width, from a microsecond up: enough for percentiles, and merging is adding.</summary>
internal sealed class LatencyHistogram
{
    private const int SubBucketBits = 6;
    private const int SubBuckets = 1 << SubBucketBits;

    private readonly long[] _counts = new long[64 * SubBuckets];

    public long Count { get; private set; }

    public long MaxMicroseconds { get; private set; }

    public void Record(long microseconds)
    {
        microseconds = Math.Max(1, microseconds);
        _counts[IndexOf(microseconds)]++;
        Count++;
        MaxMicroseconds = Math.Max(MaxMicroseconds, microseconds);
    }

    public void Add(LatencyHistogram other)
    {
        for (var i = 0; i < _counts.Length; i++)
        {
            _counts[i] += other._counts[i];
        }

        Count += other.Count;
        MaxMicroseconds = Math.Max(MaxMicroseconds, other.MaxMicroseconds);
    }

    /// <summary>Milliseconds below which the given share of all lay.</summary>
    public double Percentile(double share)
    {
        var rank = (long)Math.Ceiling(Count * share);
        long seen = 0;
        for (var i = 0; i < _counts.Length; i++)
        {
            seen += _counts[i];
            if (seen >= rank && seen > 0)
            {
                return Math.Min(UpperBoundOf(i), MaxMicroseconds) / 1000.0;
            }
        }

        return 0;
    }

    private static int IndexOf(long value)
    {
        var magnitude = Math.Max(0, 63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)value) - SubBucketBits + 1);
        return (magnitude * SubBuckets) + (int)(value >> magnitude);
    }

    private static long UpperBoundOf(int index)
    {
        var magnitude = index / SubBuckets;
        return (((long)(index % SubBuckets) + 1) << magnitude) - 1;
    }
}
