using Microsoft.Extensions.Time.Testing;

namespace Mall.Embedded.Tests.Timers;

/// <summary>Time that stands still until it is told to go on, and that knows who waits for it.</summary>
internal sealed class WatchedClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly SemaphoreSlim _waiting = new(0);
    private TimeSpan _set;

    /// <summary>Monotonic, which the base is not.</summary>
    public override long GetTimestamp() => base.GetTimestamp() - _set.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waiting.Release();
        return timer;
    }

    /// <summary>As an operator does, or a machine that sleeps: those who wait do not notice.</summary>
    public void Set(DateTimeOffset now)
    {
        _set += now - GetUtcNow();
        AdjustTime(now);
    }

    /// <summary>Completes when somebody has begun to wait, once for each wait.</summary>
    public async Task WaitForTimerAsync() => Assert.True(await _waiting.WaitAsync(HangGuard.Time), "Nobody waits for the clock.");

    /// <summary>Goes on, minute by minute: those who wait look at the clock once a minute.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(1))
        {
            await WaitForTimerAsync();
            Advance(left < TimeSpan.FromMinutes(1) ? left : TimeSpan.FromMinutes(1));
        }
    }
}
