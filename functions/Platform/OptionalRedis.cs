using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>Redis for things the shop can do without: caches, live push. A failed or slow call gives no answer, and for a moment afterwards no call is made. So a hanging Redis costs a short wait
/// now and then, not one in every request.</summary>
internal sealed partial class OptionalRedis(IOptions<RedisOptions> options, TimeProvider time, ILogger<OptionalRedis> logger)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _patience = options.Value.OptionalTimeout;
    private long _silentSince;
    private int _failures;

    /// <summary>Null means no answer; the call may have taken effect all the same.</summary>
    public async Task<T?> TryAsync<T>(Func<Task<T>> call)
        where T : class
    {
        if (Volatile.Read(ref _failures) > 0 && time.GetElapsedTime(Volatile.Read(ref _silentSince)) < Pause)
        {
            return null;
        }

        try
        {
            var answer = await call().WaitAsync(_patience);
            Volatile.Write(ref _failures, 0);
            return answer;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Volatile.Write(ref _silentSince, time.GetTimestamp());

            // The first call of a process may come before the connection is made.
            if (Interlocked.Increment(ref _failures) == 2)
            {
                LogSilent(e);
            }

            return null;
        }
    }

    [LoggerMessage(11, LogLevel.Warning, "Redis does not answer; the shop goes on without caches and live push until it does.")]
    private partial void LogSilent(Exception e);
}
