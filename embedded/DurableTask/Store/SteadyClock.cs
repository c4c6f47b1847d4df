namespace Mall.Embedded.DurableTask.Store;

/// <summary>A scale of time on which waits are measured. It follows the clock, except that setting the clock back does not set it back. Used under the caller's lock.</summary>
internal sealed class SteadyClock(TimeProvider time)
{
    // Less than this is an adjustment that the system spreads over time, or the moment between two readings.
    private const long Step = TimeSpan.TicksPerSecond;

    private long _utc = time.GetUtcNow().Ticks;
    private long _stamp = time.GetTimestamp();
    private long _ahead;

    /// <summary>The clock, and where that is on the steady scale; both in ticks. To be asked at least every minute while something waits: a change of the clock shows only in the difference between two
    /// readings and the time that has really passed between them.</summary>
    public (long Utc, long Steady) Read()
    {
        long utc = time.GetUtcNow().Ticks;
        long stamp = time.GetTimestamp();
        long jump = utc - _utc - time.GetElapsedTime(_stamp, stamp).Ticks;
        if (Math.Abs(jump) > Step)
        {
            // Forward it is followed at once, as after the machine slept, except where that only takes a step back again.
            _ahead = Math.Max(0, _ahead - jump);
        }

        (_utc, _stamp) = (utc, stamp);
        return (utc, utc + _ahead);
    }
}
