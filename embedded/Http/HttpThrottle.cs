namespace Mall.Embedded.Http;

/// <summary>Lets so many requests run, makes so many more wait, and refuses the rest.</summary>
internal sealed class HttpThrottle(HttpOptions options)
{
    private readonly int _maxOutstanding = options.MaxOutstandingRequests < 0 ? int.MaxValue : options.MaxOutstandingRequests;
    private readonly SemaphoreSlim? _running = options.MaxConcurrentRequests < 0 ? null : new SemaphoreSlim(options.MaxConcurrentRequests);
    private int _outstanding;

    /// <summary>False: answer 429. True: run when <paramref name="turn"/> completes, and then call <see cref="Leave"/>; when it is cancelled, call <see cref="GiveUp"/>.</summary>
    public bool TryEnter(CancellationToken cancellationToken, out Task turn)
    {
        turn = Task.CompletedTask;
        if (Interlocked.Increment(ref _outstanding) > _maxOutstanding)
        {
            Interlocked.Decrement(ref _outstanding);
            return false;
        }

        if (_running is not null && !_running.Wait(0, CancellationToken.None))
        {
            turn = _running.WaitAsync(cancellationToken);
        }

        return true;
    }

    public void Leave()
    {
        _running?.Release();
        Interlocked.Decrement(ref _outstanding);
    }

    public void GiveUp() => Interlocked.Decrement(ref _outstanding);
}
