namespace Mall.Embedded.DurableTask.Store;

/// <summary>All durable timers of the process behind one timer of the system.</summary>
internal sealed class TimerQueue : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly PriorityQueue<DurableTimer, long> _queue = new();
    private readonly TimeProvider _time;
    private readonly Action<DurableTimer> _fired;
    private readonly ITimer _timer;
    private long _armedFor = long.MaxValue;
    private int _cancelled;
    private bool _stopped;

    public TimerQueue(TimeProvider time, Action<DurableTimer> fired)
    {
        _time = time;
        _fired = fired;
        _timer = time.CreateTimer(_ => Run(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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

            _queue.Enqueue(timer, timer.DueTicks);
            if (timer.DueTicks < _armedFor)
            {
                Arm();
            }
        }
    }

    public void Cancel(DurableTimer timer)
    {
        lock (_lock)
        {
            timer.Cancel();
            _cancelled++;

            // Cancelled ones leave the heap when they are due. A shop that cancels hundreds of 15-minute timers a second would pile them up.
            if (_cancelled > 1024 && _cancelled > _queue.Count / 2)
            {
                var left = _queue.UnorderedItems.Where(item => !item.Element.Cancelled).ToArray();
                _queue.Clear();
                _queue.EnqueueRange(left);
                _cancelled = 0;
            }
        }
    }

    /// <summary>Nothing fires after this returned, except what is firing now.</summary>
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

                if (!next.Cancelled && due > _time.GetUtcNow().Ticks)
                {
                    Arm();
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

    private void Arm()
    {
        if (_stopped)
        {
            return;
        }

        long due = _queue.Peek().DueTicks;
        _armedFor = due;

        // Rounded up, or the system's timer fires a moment early and spins; bounded, because the clock may be set, or the machine sleep, meanwhile: the
        // system's timers do not count that.
        double wait = Math.Ceiling(TimeSpan.FromTicks(Math.Max(0, due - _time.GetUtcNow().Ticks)).TotalMilliseconds);
        _timer.Change(TimeSpan.FromMilliseconds(Math.Min(wait, LongestWait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
    }
}
