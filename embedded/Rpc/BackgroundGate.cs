namespace Mall.Embedded.Rpc;

/// <summary>Has all that is not HTTP yield to requests.</summary>
/// <remarks>
/// As long as few requests are in flight nothing waits here; a lull between two crowds of requests is not that. When requests pile up, background work has to be earned: each answered request pays for a part of it, time pays for the rest, and what it
/// costs follows its weight. While the processor is what everybody waits for, time pays about a third of a processor's worth, so requests and background work share the machine in a fixed proportion. While
/// there is processor time left the requests wait for something else, and often that is background work: then time pays much more, but never for a crowd at once. The number of invocations in flight
/// would not do as a limit: on a full machine each step of one waits behind all requests, so a few starve and many are a crowd. Requests that last (streams) are not counted for long: they wait for
/// events, not for the processor.
/// </remarks>
internal sealed class BackgroundGate : IDisposable
{
    /// <summary>Answers that pay for one invocation of weight 1. An order of a sale has a weight of about three, until it awaits payment.</summary>
    private const int AnswersPerWeight = 22;

    /// <summary>Requests in flight up to which nothing waits.</summary>
    private static readonly int Few = 2 * Environment.ProcessorCount;

    /// <summary>How long a request counts, at least; twice that at most.</summary>
    private static readonly TimeSpan Generation = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>In each tick, as if so many requests had been answered: units of weight for each processor. About 300 us each.</summary>
    private static readonly int PerTickWhenFull = 5 * Environment.ProcessorCount * AnswersPerWeight / 2;
    private static readonly int PerTickWhenNot = 40 * Environment.ProcessorCount * AnswersPerWeight;

    /// <summary>Ticks in a row with few requests in flight, after which it is quiet.</summary>
    private const int CalmTicks = 5;

    // What was not used while nothing waited must not pay for a crowd later.
    private static readonly int MostCredit = 2 * PerTickWhenFull;

    private static readonly TimeSpan ProcessorWindow = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Queue<Waiter> _waiting = new();
    private readonly int[] _inFlight = new int[3];
    private readonly Timer? _timer;
    private readonly ProcessorTime _processor = new();
    private int _generation;
    private int _ticks;
    private long _credit;
    private volatile bool _anyWaits;
    private volatile int _calm = CalmTicks;
    private bool _isFull;

    public BackgroundGate()
        : this(isTicking: true)
    {
    }

    /// <param name="isTicking">False: a test ticks.</param>
    internal BackgroundGate(bool isTicking)
    {
        _timer = isTicking ? new Timer(_ => OnTimer(), null, Tick, Tick) : null;
    }

    private bool IsQuiet => _calm >= CalmTicks;

    /// <summary>Completes when the work may begin.</summary>
    public ValueTask EnterAsync(int weight, CancellationToken cancellationToken)
    {
        if (IsQuiet && !_anyWaits)
        {
            return ValueTask.CompletedTask;
        }

        var waiter = new Waiter(weight * AnswersPerWeight);
        lock (_lock)
        {
            _waiting.Enqueue(waiter);
            _anyWaits = true;
        }

        Release();
        return new ValueTask(waiter.Turn.Task.WaitAsync(cancellationToken));
    }

    /// <returns>For <see cref="RequestEnds"/>.</returns>
    public int RequestBegins()
    {
        var generation = Volatile.Read(ref _generation);
        Interlocked.Increment(ref _inFlight[generation % 3]);
        return generation;
    }

    public void RequestEnds(int generation)
    {
        if (Volatile.Read(ref _generation) - generation < 2)
        {
            Interlocked.Decrement(ref _inFlight[generation % 3]);
        }

        if (Interlocked.Increment(ref _credit) > 0 && _anyWaits)
        {
            Release();
        }
    }

    public void Dispose() => _timer?.Dispose();

    /// <summary>Every ten milliseconds.</summary>
    internal void OnTick(bool isFull)
    {
        if (++_ticks * Tick >= Generation)
        {
            _ticks = 0;

            // What is still in flight of the generation before the last does not count any more.
            Volatile.Write(ref _inFlight[(_generation + 1) % 3], 0);
            Volatile.Write(ref _generation, _generation + 1);
        }

        var inFlight = Volatile.Read(ref _inFlight[_generation % 3]) + Volatile.Read(ref _inFlight[(_generation + 2) % 3]);
        _calm = inFlight > Few ? 0 : Math.Min(_calm + 1, CalmTicks);
        var perTick = isFull ? PerTickWhenFull : PerTickWhenNot;
        if (Interlocked.Add(ref _credit, perTick) > Math.Max(perTick, MostCredit))
        {
            Interlocked.Exchange(ref _credit, Math.Max(perTick, MostCredit));
        }

        if (_anyWaits)
        {
            Release();
        }
    }

    private void OnTimer()
    {
        if (_ticks % (int)(ProcessorWindow / Tick) == 0)
        {
            _isFull = _processor.IsFull();
        }

        OnTick(_isFull);
    }

    private void Release()
    {
        lock (_lock)
        {
            while (_waiting.TryPeek(out var waiter) && (IsQuiet || Volatile.Read(ref _credit) > 0))
            {
                _waiting.Dequeue();

                // Whose caller has given up begins nothing and pays nothing, and nobody sees the difference: it costs its credit.
                Interlocked.Add(ref _credit, -waiter.Cost);
                waiter.Turn.TrySetResult();
            }

            _anyWaits = _waiting.Count > 0;
        }
    }

    private sealed class Waiter(int cost)
    {
        public int Cost => cost;

        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
