using Mall.Functions.Platform;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>How the gate talks to Redis: every call bounded, and what says that there is no server turned into one exception.</summary>
internal sealed class GateCalls(RedisConnection redis)
{
    /// <summary>Throws <see cref="GateUnavailableException"/>; after a time-out the command may have run all the same.</summary>
    public async Task<T> CallAsync<T>(Func<IDatabase, Task<T>> call)
    {
        try
        {
            return await redis.CallAsync(call);
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw new GateUnavailableException(e);
        }
    }

    /// <summary>A script by its hash; null when the server does not know it.</summary>
    public async Task<RedisResult?> RunAsync(LuaText script, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await CallAsync(db => db.ScriptEvaluateAsync(script.Hash, keys, values));
        }
        catch (RedisServerException e) when (e.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static bool IsUnavailable(Exception e) => e is TimeoutException || (e is RedisException && e is not RedisServerException) || IsLoading(e);

    // A server that reads its files again, or a replica that was promoted to nothing yet, answers; but not what was asked.
    private static bool IsLoading(Exception e) => e is RedisServerException && (e.Message.StartsWith("LOADING", StringComparison.Ordinal)
        || e.Message.StartsWith("READONLY", StringComparison.Ordinal) || e.Message.StartsWith("MASTERDOWN", StringComparison.Ordinal)
        || e.Message.StartsWith("CLUSTERDOWN", StringComparison.Ordinal) || e.Message.StartsWith("BUSY", StringComparison.Ordinal)
        || e.Message.StartsWith("OOM", StringComparison.Ordinal) || e.Message.StartsWith("MISCONF", StringComparison.Ordinal));
}
