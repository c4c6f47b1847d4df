namespace Mall.Embedded.Tests.Worker;

/// <summary>Time that stands still until it is told to go on.</summary>
internal sealed class FakeClock(DateTimeOffset now, TimeZoneInfo? zone = null) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly SemaphoreSlim _armed = new(0);
    private DateTimeOffset _now = now;

    public override TimeZoneInfo LocalTimeZone => zone ?? TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when somebody has begun to wait, once for each wait.</summary>
    public async Task WaitForTimerAsync()
    {
        Assert.True(await _armed.WaitAsync(HangGuard.Time), "Nobody waits for the clock.");
    }

    /// <summary>As an operator or a sleeping machine does: those who wait do not notice.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_gate)
        {
            foreach (FakeTimer timer in _timers)
            {
                timer.Due += now - _now;
            }

            _now = now;
        }
    }

    public void Advance(TimeSpan time)
    {
        var due = new List<FakeTimer>();
        lock (_gate)
        {
            _now += time;
            foreach (FakeTimer timer in _timers.ToArray())
            {
                if (timer.Due <= _now)
                {
                    _timers.Remove(timer);
                    due.Add(timer);
                }
            }
        }

        foreach (FakeTimer timer in due)
        {
            timer.Fire();
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = clock._now + dueTime;
                    clock._timers.Add(this);
                    clock._armed.Release();
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
