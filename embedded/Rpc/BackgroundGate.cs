namespace Mall.Embedded.Rpc;

/// <summary>Makes all work that is not HTTP yield to requests.</summary>
/// <remarks>
/// While few requests are in flight, nothing waits here. A lull between two crowds of requests does not count as that. When requests pile up, each invocation has to be earned and costs
/// credit by its weight: each answered request earns a part, and time earns the rest. While the processor is full, time earns little, so requests and
/// background work share the machine in a fixed proportion. While the processor has time left, requests wait for something else, often for background work. Then time earns much more,
/// but never enough for a crowd at once. A limit on invocations in flight would not work: on a full machine each step of an invocation waits behind all requests, so a few invocations starve
/// and many are a crowd. Long requests (streams) soon stop counting: they wait for events, not for the processor.
/// </remarks>
internal sealed class BackgroundGate : IDisposable
{
    /// <summary>Answered requests that earn one invocation of weight 1. An order of a sale weighs about three until it awaits payment.</summary>
    private const int AnswersPerWeight = 22;

    /// <summary>Up to this many requests in flight, nothing waits.</summary>
    private static readonly int Few = 2 * Environment.ProcessorCount;

    /// <summary>How long a request counts as in flight: at least this, at most twice.</summary>
    private static readonly TimeSpan Generation = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>Credit that each tick adds, as if so many requests had been answered: 2.5 units of weight for each processor on a full machine, 40 on another.</summary>
    private static readonly int PerTickWhenFull = 5 * Environment.ProcessorCount * AnswersPerWeight / 2;
    private static readonly int PerTickWhenNot = 40 * Environment.ProcessorCount * AnswersPerWeight;

    /// <summary>Ticks in a row with few requests, after which the host is quiet.</summary>
    private const int CalmTicks = 5;

    // A limit: credit saved while nothing waited must not pay for a crowd later.
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

    /// <param name="isTicking">False when a test ticks itself.</param>
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

    /// <returns>The argument of <see cref="RequestEnds"/>.</returns>
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

    /// <summary>Runs every ten milliseconds.</summary>
    internal void OnTick(bool isFull)
    {
        if (++_ticks * Tick >= Generation)
        {
            _ticks = 0;

            // Requests of the oldest generation that are still in flight no longer count.
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

                // A waiter whose caller gave up takes its turn too: it begins nothing, and only its credit is lost.
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
