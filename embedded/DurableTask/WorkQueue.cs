using System.Collections.Concurrent;

namespace Mall.Embedded.DurableTask;

/// <summary>Runs queued work on the thread pool, with a limit on parallel runs.</summary>
internal sealed class WorkQueue<T>(int maxConcurrent, Func<T, Task> run)
{
    private readonly ConcurrentQueue<T> _queue = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private volatile bool _stopped;

    public void Add(T item)
    {
        _queue.Enqueue(item);
        StartOne();
    }

    /// <summary>Starts no more work and completes when all running work has ended. Queued items stay in the queue.</summary>
    public Task StopAsync()
    {
        _stopped = true;
        if (Interlocked.CompareExchange(ref _running, 0, 0) == 0)
        {
            _idle.TrySetResult();
        }

        return _idle.Task;
    }

    private void StartOne()
    {
        int running = Volatile.Read(ref _running);
        while (!_stopped && running < maxConcurrent)
        {
            int seen = Interlocked.CompareExchange(ref _running, running + 1, running);
            if (seen == running)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static queue => _ = queue.RunAsync(), this, preferLocal: false);
                return;
            }

            running = seen;
        }
    }

    private async Task RunAsync()
    {
        while (!_stopped && _queue.TryDequeue(out var item))
        {
            await run(item);
        }

        End();

        // Somebody may have added an item after the last look, while this runner still counted.
        if (!_queue.IsEmpty)
        {
            StartOne();
        }
    }

    private void End()
    {
        if (Interlocked.Decrement(ref _running) == 0 && _stopped)
        {
            _idle.TrySetResult();
        }
    }
}
