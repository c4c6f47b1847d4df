namespace Mall.Embedded.Tests.Cosmos;

/// <summary>A clock that stands still until it is moved; timers that are due then run on the thread that moves it.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What reading the time throws instead, if anything.</summary>
    public Exception? Failure { get; set; }

    public override DateTimeOffset GetUtcNow() => Failure is null ? _now : throw Failure;

    public void Advance(TimeSpan by, bool runTimers = true)
    {
        _now += by;
        foreach (Timer timer in runTimers ? _timers.ToArray() : [])
        {
            timer.RunIfDue(_now);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state, _now + dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    private sealed class Timer(FakeClock clock, TimerCallback callback, object? state, DateTimeOffset due, TimeSpan period) : ITimer
    {
        private DateTimeOffset _due = due;

        public void RunIfDue(DateTimeOffset now)
        {
            if (_due <= now)
            {
                _due = now + period;
                callback(state);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod) => throw new NotSupportedException();

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
