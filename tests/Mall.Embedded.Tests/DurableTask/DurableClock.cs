using Microsoft.Extensions.Time.Testing;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>A clock that stands until a test moves it, and tells when somebody waits for it.</summary>
internal sealed class DurableClock() : FakeTimeProvider(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero))
{
    private readonly Lock _lock = new();
    private readonly List<ObservedTimer> _timers = [];
    private readonly List<(DateTimeOffset Until, TaskCompletionSource Source)> _waiters = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ObservedTimer(this, callback, state, run => base.CreateTimer(run, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes when a timer is armed that will fire within the given time from now.</summary>
    public Task ArmedAsync(TimeSpan within)
    {
        lock (_lock)
        {
            var until = this.GetUtcNow() + within;
            if (_timers.Exists(timer => timer.DueAt <= until))
            {
                return Task.CompletedTask;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((until, source));
            return source.Task.WaitAsync(HangGuard.Time);
        }
    }

    private void Armed(ObservedTimer timer, DateTimeOffset? dueAt)
    {
        lock (_lock)
        {
            timer.DueAt = dueAt;
            _waiters.RemoveAll(waiter => dueAt <= waiter.Until && waiter.Source.TrySetResult());
        }
    }

    private sealed class ObservedTimer : ITimer
    {
        private readonly DurableClock _clock;
        private readonly TimerCallback _run;
        private readonly ITimer _timer;

        public ObservedTimer(DurableClock clock, TimerCallback callback, object? state, Func<TimerCallback, ITimer> create)
        {
            _clock = clock;
            _run = _ =>
            {
                clock.Armed(this, null);
                callback(state);
            };
            _timer = create(_run);
        }

        public DateTimeOffset? DueAt { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _clock.Armed(this, dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime);

            // A real timer never calls back on the thread that sets it.
            return dueTime == TimeSpan.Zero ? ThreadPool.QueueUserWorkItem(_ => _run(null)) : _timer.Change(dueTime, period);
        }

        public void Dispose() => _timer.Dispose();

        public ValueTask DisposeAsync() => _timer.DisposeAsync();
    }
}
