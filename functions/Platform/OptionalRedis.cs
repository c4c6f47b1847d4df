using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>Redis for what the shop does without when it has to: caches, live push. A call that fails or takes too long is no answer, and for a moment after it nobody
/// calls at all, so that a Redis that hangs costs a short wait now and then, not one in every request.</summary>
internal sealed partial class OptionalRedis(IOptions<RedisOptions> options, TimeProvider time, ILogger<OptionalRedis> logger)
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _patience = options.Value.OptionalTimeout;
    private long _silentSince;
    private bool _isSilent;

    /// <summary>Null when there is no answer; what was called may have happened all the same.</summary>
    public async Task<T?> TryAsync<T>(Func<Task<T>> call)
        where T : class
    {
        if (Volatile.Read(ref _isSilent) && time.GetElapsedTime(Volatile.Read(ref _silentSince)) < Pause)
        {
            return null;
        }

        try
        {
            var answer = await call().WaitAsync(_patience);
            Volatile.Write(ref _isSilent, false);
            return answer;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            Volatile.Write(ref _silentSince, time.GetTimestamp());
            if (!Interlocked.Exchange(ref _isSilent, true))
            {
                LogSilent(e);
            }

            return null;
        }
    }

    [LoggerMessage(11, LogLevel.Warning, "Redis does not answer; the shop goes on without caches and live push until it does.")]
    private partial void LogSilent(Exception e);
}
