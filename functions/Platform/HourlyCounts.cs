using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>Counts what is limited per hour, for all instances, in Redis. The hour begins with the first one. Without Redis nothing is counted: shutting everybody out would be worse.</summary>
internal sealed partial class HourlyCounts(RedisConnection redis, ILogger<HourlyCounts> logger)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly RedisScript Count = RedisScript.Load("Platform", "count");

    /// <summary>Counts one more. Null if the limit allows it, else the time until the hour is over.</summary>
    /// <param name="what">What is counted, one of a feature's names.</param>
    /// <param name="whose">Whose it is, such as <c>address:…</c>.</param>
    /// <param name="limit">0 = not limited.</param>
    public Task<TimeSpan?> AddAsync(string what, string whose, int limit) => GuardedAsync(what, limit, async () =>
    {
        var answer = (long[])(await Count.RunAsync(redis, [$"{what}:{whose}"], [(long)Window.TotalMilliseconds]))!;
        return answer[0] > limit ? TimeSpan.FromMilliseconds(Math.Max(0, answer[1])) : null;
    });

    /// <summary>Counts nothing. Null if the limit allows one more, else the time until the hour is over.</summary>
    public Task<TimeSpan?> LookAsync(string what, string whose, int limit) => GuardedAsync(what, limit, async () =>
    {
        var read = await redis.CallAsync(db => db.StringGetWithExpiryAsync($"{what}:{whose}"));
        return read.Value.HasValue && (long)read.Value >= limit ? read.Expiry ?? Window : null;
    });

    private async Task<TimeSpan?> GuardedAsync(string what, int limit, Func<Task<TimeSpan?>> call)
    {
        if (limit == 0)
        {
            return null;
        }

        try
        {
            return await call();
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            LogNotCounted(e, what);
            return null;
        }
    }

    [LoggerMessage(104, LogLevel.Warning, "Redis does not answer; one of the {What} was let through uncounted.")]
    private partial void LogNotCounted(Exception e, string what);
}
