namespace Mall.Embedded.Tests.DurableTask;

/// <summary>A clock that stands until a test moves it.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<Timer> _timers = [];
    private readonly List<(DateTimeOffset Until, TaskCompletionSource Source)> _waiters = [];
    private DateTimeOffset _now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>As an operator or a sleeping machine does: the system's timers do not notice.</summary>
    public void Set(DateTimeOffset now)
    {
        lock (_lock)
        {
            foreach (var timer in _timers)
            {
                timer.DueAt += now - _now;
            }

            _now = now;
        }
    }

    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (_lock)
        {
            _now += by;
            due = _timers.FindAll(timer => timer.DueAt <= _now);
            due.ForEach(timer => timer.DueAt = null);
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>Completes when a timer is armed that will fire within the given time from now.</summary>
    public Task ArmedAsync(TimeSpan within)
    {
        lock (_lock)
        {
            var until = _now + within;
            if (_timers.Exists(timer => timer.DueAt <= until))
            {
                return Task.CompletedTask;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((until, source));
            return source.Task.WaitAsync(HangGuard.Time);
        }
    }

    private sealed class Timer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool now;
            lock (clock._lock)
            {
                now = dueTime == TimeSpan.Zero;
                DueAt = now || dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                clock._waiters.RemoveAll(waiter => DueAt <= waiter.Until && waiter.Source.TrySetResult());
            }

            if (now)
            {
                ThreadPool.QueueUserWorkItem(_ => Fire());
            }

            return true;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
