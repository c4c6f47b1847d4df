using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>A Lua script of a feature, for what may be lost with the server (limits, caches): a server that does not know it gets its text again.</summary>
internal sealed class RedisScript
{
    private readonly string _text;

    private RedisScript(string text)
    {
        _text = text;
    }

    /// <summary>The embedded resource <c>{feature}/Scripts/{name}.lua</c>.</summary>
    public static RedisScript Load(string feature, string name)
    {
        var resource = $"{typeof(RedisScript).Assembly.GetName().Name}.{feature}.Scripts.{name}.lua";
        using var stream = typeof(RedisScript).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The script {resource} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return new RedisScript(reader.ReadToEnd());
    }

    public async Task<RedisResult> RunAsync(RedisConnection redis, RedisKey[] keys, RedisValue[] values)
    {
        try
        {
            return await redis.CallAsync(db => db.ScriptEvaluateAsync(_text, keys, values));
        }
        catch (RedisServerException e) when (e.Message.Contains("NOSCRIPT", StringComparison.Ordinal))
        {
            // The client believed that the server still had the text (it restarted or was flushed); now it knows better and sends it.
            return await redis.CallAsync(db => db.ScriptEvaluateAsync(_text, keys, values));
        }
    }
}
