using Microsoft.AspNetCore.Http;

namespace Mall.Embedded.Http;

/// <summary>Limits HTTP requests: some run, some wait in the order of arrival, and the rest are refused.</summary>
internal sealed class HttpThrottle(HttpOptions options)
{
    private readonly int _maxOutstanding = options.MaxOutstandingRequests < 0 ? int.MaxValue : options.MaxOutstandingRequests;
    private readonly int _maxRunning = options.MaxConcurrentRequests < 0 ? int.MaxValue : options.MaxConcurrentRequests;
    private readonly LinkedList<TaskCompletionSource<bool>> _waiting = [];
    private readonly Lock _gate = new();
    private int _running;

    /// <summary>False: answer 429. True: await <paramref name="turn"/>. If it is true, run and then call <see cref="Leave"/>; it is false for a client that gave up.</summary>
    public bool TryEnter(HttpContext http, out ValueTask<bool> turn)
    {
        turn = new ValueTask<bool>(true);
        LinkedListNode<TaskCompletionSource<bool>> place;
        lock (_gate)
        {
            if (_running + _waiting.Count >= _maxOutstanding)
            {
                return false;
            }

            if (_running < _maxRunning)
            {
                _running++;
                return true;
            }

            place = _waiting.AddLast(new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        turn = WaitAsync(place, http.RequestAborted);
        return true;
    }

    public void Leave()
    {
        LinkedListNode<TaskCompletionSource<bool>>? next;
        lock (_gate)
        {
            next = _waiting.First;
            if (next is null)
            {
                _running--;
                return;
            }

            _waiting.Remove(next);
        }

        next.Value.SetResult(true);
    }

    private async ValueTask<bool> WaitAsync(LinkedListNode<TaskCompletionSource<bool>> place, CancellationToken cancellationToken)
    {
        await using CancellationTokenRegistration registration = cancellationToken.Register(() => GiveUp(place));
        return await place.Value.Task;
    }

    private void GiveUp(LinkedListNode<TaskCompletionSource<bool>> place)
    {
        lock (_gate)
        {
            // Its turn may just have come. Then it runs, and notices by itself.
            if (place.List is null)
            {
                return;
            }

            _waiting.Remove(place);
        }

        place.Value.SetResult(false);
    }
}
