namespace Mall.Embedded.DurableTask.Store;

/// <summary>All durable timers of the process, driven by one system timer. Due times are UTC; the remaining wait is measured on the <see cref="SteadyClock"/>.</summary>
internal sealed class TimerQueue : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<DurableTimer, long> _queue = new();
    private readonly SteadyClock _clock;
    private readonly Action<DurableTimer> _fired;
    private readonly Action<Exception> _failed;
    private readonly ITimer _timer;
    private long _armedFor = long.MaxValue;
    private int _cancelled;
    private bool _stopped;

    /// <param name="failed">Gets an exception of <paramref name="fired"/>; the queue then stays unarmed until the next Add.</param>
    public TimerQueue(TimeProvider time, Action<DurableTimer> fired, Action<Exception> failed)
    {
        _clock = new SteadyClock(time);
        _fired = fired;
        _failed = failed;
        _timer = time.CreateTimer(_ => TryRun(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _queue.Count;
            }
        }
    }

    public void Add(DurableTimer timer)
    {
        lock (_lock)
        {
            if (timer.Cancelled)
            {
                _cancelled--;
                return;
            }

            var (utc, steady) = _clock.Read();
            long due = timer.DueTicks - Math.Max(utc, timer.FromTicks) + steady;
            _queue.Enqueue(timer, due);
            if (due < _armedFor)
            {
                Arm(steady);
            }
        }
    }

    public void Cancel(DurableTimer timer)
    {
        lock (_lock)
        {
            timer.Cancel();
            _cancelled++;

            // Cancelled timers leave the heap only when they are due. A shop that cancels hundreds of 15-minute timers a second would pile them up.
            if (_cancelled > 1024 && _cancelled > _queue.Count / 2)
            {
                var left = _queue.UnorderedItems.Where(item => !item.Element.Cancelled).ToArray();
                _queue.Clear();
                _queue.EnqueueRange(left);
                _cancelled = 0;
            }
        }
    }

    /// <summary>After this call no timer fires, except one that is firing already.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _stopped = true;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        Stop();
        _timer.Dispose();
    }

    private void TryRun()
    {
        try
        {
            Run();
        }
        catch (Exception exception)
        {
            _failed(exception);
        }
    }

    private void Run()
    {
        while (true)
        {
            DurableTimer timer;
            lock (_lock)
            {
                _armedFor = long.MaxValue;
                if (_stopped || !_queue.TryPeek(out var next, out long due))
                {
                    return;
                }

                long steady = _clock.Read().Steady;
                if (!next.Cancelled && due > steady)
                {
                    Arm(steady);
                    return;
                }

                timer = _queue.Dequeue();
                if (timer.Cancelled)
                {
                    _cancelled--;
                    continue;
                }
            }

            _fired(timer);
        }
    }

    private void Arm(long steady)
    {
        if (_stopped)
        {
            return;
        }

        _ = _queue.TryPeek(out _, out long due);
        _armedFor = due;

        // Rounded up: otherwise the system's timer fires a moment early and spins. Bounded: the clock may be set or the machine may sleep meanwhile, and
        // the system's timers do not notice.
        double wait = Math.Ceiling(TimeSpan.FromTicks(Math.Max(0, due - steady)).TotalMilliseconds);
        _timer.Change(TimeSpan.FromMilliseconds(Math.Min(wait, LongestWait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }
}
