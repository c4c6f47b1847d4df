using StackExchange.Redis;

namespace Mall.Functions.Seckill;

/// <summary>The gate's calls to Redis: each has a time limit and a breaker, and every failure becomes one exception. In a cluster a sale lives on the server that has its hash slot, and so must be whatever is asked of that
/// server without a key: its clock, its scripts.</summary>
internal sealed class GateCalls(RedisConnection redis, SeckillBreakers breakers)
{
    /// <summary>For every call: a replica may be behind, and knows no script.</summary>
    public const CommandFlags Primary = CommandFlags.DemandMaster;

    /// <summary>Throws <see cref="GateUnavailableException"/>; after a time-out the command may have run all the same.</summary>
    public async Task<T> CallAsync<T>(string saleId, Func<IDatabase, Task<T>> call)
    {
        try
        {
            return await breakers.RedisOf(saleId).ExecuteAsync(static (state, _) => new ValueTask<T>(state.redis.CallAsync(state.call)), (redis, call));
        }
        catch (Exception e) when (e is not RedisServerException known || !RedisScript.IsUnknownScript(known))
        {
            // Redis gave no usable answer: it refused, it failed over, or somebody wrote other things under our keys.
            throw new GateUnavailableException(e);
        }
    }

    /// <summary>A command without a key, for the server that has the sale's keys.</summary>
    public static Task<RedisResult> AskServerAsync(IDatabase db, string saleId, string command, params object[] arguments) => ServerOf(db, saleId).ExecuteAsync(command, arguments);

    /// <summary>The server that has the sale's keys.</summary>
    public static IServer ServerOf(IDatabase db, string saleId) => db.Multiplexer.GetServer(SaleKeys.Sale(saleId), flags: Primary);

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
    public async Task<RedisResult?> RunAsync(string saleId, LuaText script, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await CallAsync(saleId, db => db.ScriptEvaluateAsync(script.Hash, keys, values, Primary));
        }
        catch (RedisServerException e) when (RedisScript.IsUnknownScript(e))
        {
            return null;
        }
    }
}
