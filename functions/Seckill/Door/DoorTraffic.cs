namespace Mall.Functions.Seckill;

/// <summary>Whether buyers win at this instance's door right now. While they do, the drain on the same instance gives way: a buyer waits for his answer, a ticket in the queue can wait.
/// Where doors and drain run on separate instances, there is nothing to give way to.</summary>
internal sealed class DoorTraffic(TimeProvider time)
{
    /// <summary>A rush is over when nobody won for this long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>A sale that sells slowly all day must not keep its buyers from paying.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private long _lastWin = time.GetTimestamp() - time.TimestampFrequency;

    public void Won() => Volatile.Write(ref _lastWin, time.GetTimestamp());

    /// <summary>Waits for the end of the rush, at most <see cref="Longest"/> from now, or from when <paramref name="oldest"/> was won.</summary>
    public async Task GiveWayAsync(DateTimeOffset oldest, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (time.GetElapsedTime(Volatile.Read(ref _lastWin)) < Quiet && time.GetUtcNow() - oldest < Longest && time.GetElapsedTime(began) < Longest)
        {
            await Task.Delay(Quiet / 4, time, cancellationToken);
        }
    }
}
