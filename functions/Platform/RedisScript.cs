using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>A feature's Lua script, for data that may be lost with the server (limits, caches). A server without the script gets its text again.</summary>
internal sealed class RedisScript(LuaText script)
{
    /// <summary>The resource <c>{folder}/Scripts/{name}.lua</c>.</summary>
    public static RedisScript Load(string folder, string name) => new(new LuaText(LuaText.Read(folder, name)));

    public async Task<RedisResult> RunAsync(RedisConnection redis, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await redis.CallAsync(db => db.ScriptEvaluateAsync(script.Hash, keys, values));
        }
        catch (RedisServerException e) when (IsUnknownScript(e))
        {
            return await redis.CallAsync(db => db.ScriptEvaluateAsync(script.Text, keys, values));
        }
    }

    /// <summary>The server never had the script, or lost it by a restart, a failover or a flush.</summary>
    public static bool IsUnknownScript(RedisServerException e) => e.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal);
}
