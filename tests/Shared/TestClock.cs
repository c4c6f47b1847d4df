using Microsoft.Extensions.Time.Testing;

namespace Mall.Tests;

/// <summary>A clock that stands until a test moves it, and that says when somebody has begun to wait. Timers that are due run on the thread that moves it.</summary>
internal class TestClock(DateTimeOffset now) : FakeTimeProvider(now)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Timer, long> _dueAt = [];
    private readonly List<(long Until, TaskCompletionSource Source)> _waiters = [];
    private long _setBy;

    public TestClock()
        : this(new DateTimeOffset(2026, 11, 11, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Whoever waits for a time makes it that time, and goes on at once.</summary>
    public bool JumpsToTimers { get; set; }

    /// <summary>How many timers are armed.</summary>
    public int Armed
    {
        get
        {
            lock (_lock)
            {
                return _dueAt.Count;
            }
        }
    }

    /// <summary>Monotonic, as the system's: only <see cref="FakeTimeProvider.Advance"/> moves it.</summary>
    public override long GetTimestamp() => base.GetTimestamp() - Volatile.Read(ref _setBy);

    /// <summary>As an operator or a sleeping machine does: those who wait do not notice.</summary>
    public void Set(DateTimeOffset now)
    {
        Interlocked.Add(ref _setBy, (now - GetUtcNow()).Ticks);
        AdjustTime(now);
    }

    /// <summary>Completes when a timer is armed that will fire within the given time from now; without one, any timer.</summary>
    public Task ArmedAsync(TimeSpan? within = null)
    {
        lock (_lock)
        {
            var until = within is { } time ? GetTimestamp() + time.Ticks : long.MaxValue;
            if (_dueAt.Values.Any(due => due <= until))
            {
                return Task.CompletedTask;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((until, source));
            return source.Task.WaitAsync(HangGuard.Time);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Inner = base.CreateTimer(_ => timer.FireInTurn(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A timer of the library, which keeps to itself when it is due.</summary>
    private sealed class Timer(TestClock clock, TimerCallback callback, object? state) : ITimer
    {
        [ThreadStatic]
        private static bool t_isInTurn;

        private TimeSpan _period;
        private long _dueAt;
        private int _changes;

        public ITimer Inner { get; set; } = null!;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            int change;
            lock (clock._lock)
            {
                change = Disarm();
                _dueAt = clock.GetTimestamp() + dueTime.Ticks;
                _period = period;
            }

            // The library would call back here and now, unless it is about to anyway, one timer after the other. A real timer never does that on the thread that sets it,
            // which may hold a lock.
            var changed = dueTime == TimeSpan.Zero && !t_isInTurn
                ? Inner.Change(Timeout.InfiniteTimeSpan, period) && ThreadPool.QueueUserWorkItem(_ => Fire())
                : Inner.Change(dueTime, period);
            lock (clock._lock)
            {
                // Else it has fired meanwhile.
                if (dueTime > TimeSpan.Zero && change == _changes)
                {
                    Arm();
                }
            }

            if (clock.JumpsToTimers && dueTime > TimeSpan.Zero)
            {
                clock.Advance(dueTime);
            }

            return changed;
        }

        public void FireInTurn()
        {
            t_isInTurn = true;
            try
            {
                Fire();
            }
            finally
            {
                t_isInTurn = false;
            }
        }

        public void Fire()
        {
            lock (clock._lock)
            {
                Disarm();
                if (_period > TimeSpan.Zero)
                {
                    _dueAt += _period.Ticks;
                    Arm();
                }
            }

            callback(state);
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                Disarm();
            }

            Inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Arm()
        {
            clock._dueAt[this] = _dueAt;
            clock._waiters.RemoveAll(waiter => _dueAt <= waiter.Until && waiter.Source.TrySetResult());
        }

        private int Disarm()
        {
            clock._dueAt.Remove(this);
            return ++_changes;
        }
    }
}
