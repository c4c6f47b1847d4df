using Mall.Functions.Platform;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>The gate's calls to Redis: each has a time limit and a breaker, and every failure becomes one exception.</summary>
internal sealed class GateCalls(RedisConnection redis, SeckillBreakers breakers)
{
    /// <summary>Throws <see cref="GateUnavailableException"/>; after a time-out the command may have run all the same.</summary>
    public async Task<T> CallAsync<T>(Func<IDatabase, Task<T>> call)
    {
        try
        {
            return await breakers.Redis.ExecuteAsync(static (state, _) => new ValueTask<T>(state.redis.CallAsync(state.call)), (redis, call));
        }
        catch (Exception e) when (e is not RedisServerException known || !RedisScript.IsUnknownScript(known))
        {
            // Redis gave no usable answer: it refused, it failed over, or somebody wrote other things under our keys.
            throw new GateUnavailableException(e);
        }
    }

    /// <summary>Reads an answer. An unreadable one counts as none: somebody wrote other things under our keys.</summary>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e)
        {
            throw new GateUnavailableException(e);
        }
    }

    /// <summary>Runs a script by hash; null: the server does not know it.</summary>
    public async Task<RedisResult?> RunAsync(LuaText script, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await CallAsync(db => db.ScriptEvaluateAsync(script.Hash, keys, values));
        }
        catch (RedisServerException e) when (RedisScript.IsUnknownScript(e))
        {
            return null;
        }
    }
}
