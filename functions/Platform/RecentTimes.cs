using System.Diagnostics.Metrics;

namespace Mall.Functions.Platform;

/// <summary>A histogram of durations in seconds that also keeps the last few, so that the operations page can show them without a collector. Recording costs one counter and one write.</summary>
internal sealed class RecentTimes(Histogram<double> histogram)
{
    private const int Kept = 1024;

    private readonly float[] _seconds = new float[Kept];
    private int _count;

    public Histogram<double> Instrument => histogram;

    public void Record(double seconds)
    {
        histogram.Record(seconds);
        _seconds[(uint)(Interlocked.Increment(ref _count) - 1) % Kept] = (float)seconds;
    }

    /// <summary>The duration in seconds that this share (0 to 1) of the kept ones did not exceed; null if there are none. This process only.</summary>
    public double? Percentile(double part)
    {
        var known = (int)Math.Min((uint)Volatile.Read(ref _count), Kept);
        if (known == 0)
        {
            return null;
        }

        var sorted = _seconds.AsSpan(0, known).ToArray();
        Array.Sort(sorted);
        return sorted[Math.Min(known - 1, (int)(part * known))];
    }
}
