namespace Mall.Embedded.DurableTask;

/// <summary>Callers that wait until the status of an instance changes. They can also wait for an unknown id.</summary>
internal sealed class ChangeWaiters
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Waiter> _waiters = new(StringComparer.Ordinal);
    private volatile bool _any;

    /// <summary>Calls <paramref name="look"/> now and after every change until it returns true.</summary>
    public async Task WaitAsync(string id, Func<bool> look, CancellationToken cancellationToken)
    {
        while (true)
        {
            // Join before looking: otherwise a change between the two would be missed.
            var waiter = Join(id);
            try
            {
                if (look())
                {
                    return;
                }

                await waiter.Source.Task.WaitAsync(cancellationToken);
            }
            finally
            {
                Leave(id, waiter);
            }
        }
    }

    public void Changed(string id)
    {
        if (!_any)
        {
            return;
        }

        Waiter? waiter;
        lock (_lock)
        {
            _waiters.Remove(id, out waiter);
            _any = _waiters.Count > 0;
        }

        waiter?.Source.TrySetResult();
    }

    private Waiter Join(string id)
    {
        lock (_lock)
        {
            _any = true;
            if (!_waiters.TryGetValue(id, out var waiter))
            {
                _waiters[id] = waiter = new Waiter();
            }

            waiter.Count++;
            return waiter;
        }
    }

    private void Leave(string id, Waiter waiter)
    {
        lock (_lock)
        {
            if (--waiter.Count == 0 && _waiters.TryGetValue(id, out var current) && current == waiter)
            {
                _waiters.Remove(id);
                _any = _waiters.Count > 0;
            }
        }
    }

    private sealed class Waiter
    {
        public TaskCompletionSource Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Count { get; set; }
    }
}
