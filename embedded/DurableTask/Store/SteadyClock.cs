namespace Mall.Embedded.DurableTask.Store;

/// <summary>A time scale for measuring waits. It follows the system's clock, but never goes back when that is set back. Used under the caller's lock.</summary>
internal sealed class SteadyClock(TimeProvider time)
{
    // A smaller difference comes from a gradual adjustment of the clock or from the moment between two readings.
    private const long Step = TimeSpan.TicksPerSecond;

    private long _utc = time.GetUtcNow().Ticks;
    private long _stamp = time.GetTimestamp();
    private long _ahead;

    /// <summary>The clock, and the same moment on the steady scale; both in ticks. While something waits, call this at least every minute: a change of the clock shows only as a difference between
    /// the clock's advance and the time that really passed since the last reading.</summary>
    public (long Utc, long Steady) Read()
    {
        long utc = time.GetUtcNow().Ticks;
        long stamp = time.GetTimestamp();
        long jump = utc - _utc - time.GetElapsedTime(_stamp, stamp).Ticks;
        if (Math.Abs(jump) > Step)
        {
            // A jump forward counts at once, as after the machine slept, unless it only undoes an earlier step back.
            _ahead = Math.Max(0, _ahead - jump);
        }

        (_utc, _stamp) = (utc, stamp);
        return (utc, utc + _ahead);
    }
}
