using Mall.Functions.Platform;
using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>How the gate talks to Redis: every call bounded and through the breaker, and what is no answer turned into one exception.</summary>
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
            // Whatever Redis answers that is no answer: it refused, it failed over, somebody wrote other things under our keys.
            throw new GateUnavailableException(e);
        }
    }

    /// <summary>What an answer says. One that cannot be read is none: somebody wrote other things under our keys.</summary>
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

    /// <summary>A script by its hash; null when the server does not know it.</summary>
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
