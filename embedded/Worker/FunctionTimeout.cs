using Mall.Embedded.Journal;
using Microsoft.AspNetCore.Http;

namespace Mall.Embedded.Worker;

/// <summary><c>functionTimeout</c> of host.json: an invocation that takes longer has its token cancelled and fails. The real host then ends the worker's process; here, code that does
/// not look at its token runs on, and nobody waits for it. By the system's clock: it bounds work, it is not the app's time.</summary>
internal sealed class FunctionTimeout
{
    private readonly TimeSpan _limit;

    private FunctionTimeout(TimeSpan limit)
    {
        _limit = limit;
    }

    /// <summary>Null for no limit: absent, or -1.</summary>
    /// <exception cref="StartupException">Not a duration above 0 and of at most 24 days.</exception>
    public static FunctionTimeout? Read(HostJson hostJson)
    {
        const string name = "functionTimeout";
        if (hostJson.GetString(name) is null or "-1")
        {
            return null;
        }

        TimeSpan limit = hostJson.GetTimeSpan(name)!.Value;
        return limit > TimeSpan.Zero && limit <= TimeSpan.FromDays(24)
            ? new FunctionTimeout(limit)
            : throw new StartupException($"host.json: {name} must be between 0 and 24 days, or \"-1\" for no limit, not \"{hostJson.GetString(name)}\".");
    }

    public string Sentence(string function) => $"Timeout value of {_limit} was exceeded by function: {function}.";

    /// <exception cref="TimeoutException">It took too long. It may still be running.</exception>
    public async ValueTask<object?> RunAsync(string function, Func<CancellationToken, ValueTask<object?>> invoke, CancellationToken cancellationToken)
    {
        using var expired = new CancellationTokenSource(_limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, expired.Token);
        try
        {
            return await invoke(either.Token).AsTask().WaitAsync(expired.Token);
        }
        catch (OperationCanceledException) when (expired.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Those who wait for the expiry are told in any order, and the end of this method takes the function's token out of the list.
            await either.CancelAsync();
            throw new TimeoutException(Sentence(function));
        }
    }

    /// <summary>Breaks the connection when it is time, which cancels the request's token; dispose of it when the request is done.</summary>
    public RequestLimit Begin(HttpContext http) => new(http, _limit);

    internal sealed class RequestLimit : IDisposable
    {
        private readonly Lock _gate = new();
        private readonly HttpContext _http;
        private readonly Timer _timer;
        private bool _done;

        public RequestLimit(HttpContext http, TimeSpan limit)
        {
            _http = http;
            _timer = new Timer(static state => ((RequestLimit)state!).Expire(), this, limit, Timeout.InfiniteTimeSpan);
        }

        public bool Expired { get; private set; }

        public void Dispose()
        {
            _timer.Dispose();
            lock (_gate)
            {
                // The connection may serve another request from now on.
                _done = true;
            }
        }

        private void Expire()
        {
            lock (_gate)
            {
                if (!_done)
                {
                    Expired = true;
                    _http.Abort();
                }
            }
        }
    }
}
