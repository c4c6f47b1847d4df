using System.Security.Cryptography;
using StackExchange.Redis;

namespace Mall.Functions.Traffic;

/// <summary>The salts of visitors: a random one for each UTC day, the same on all instances, in Redis until its day is over. Then nobody can tell whether a visitor came again, or which address he
/// had. It is not in the database, whose backups would keep it.</summary>
internal sealed class TrafficSalts(RedisConnection redis, OptionalRedis optional, TrafficCounts counts, TimeProvider time)
{
    private const int Bytes = 16;

    private static readonly TimeSpan Early = TimeSpan.FromMinutes(2);

    /// <summary>Gets today's salt, and tomorrow's shortly before midnight. Without Redis the instance makes its own for that day: then a visitor whom two instances served counts twice.</summary>
    public async Task EnsureAsync()
    {
        await EnsureAsync(counts.Today);
        var soon = DateOnly.FromDateTime((time.GetUtcNow() + Early).UtcDateTime);
        if (soon != counts.Today)
        {
            await EnsureAsync(soon);
        }
    }

    private async Task EnsureAsync(DateOnly day)
    {
        if (!counts.HasSalt(day))
        {
            var own = RandomNumberGenerator.GetBytes(Bytes);
            counts.Salt(day, await optional.TryAsync(() => SharedAsync(day, own)) ?? own);
        }
    }

    private async Task<byte[]> SharedAsync(DateOnly day, byte[] own)
    {
        RedisKey key = $"{TrafficNames.Salt}:{day:yyyy-MM-dd}";
        var left = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero) - time.GetUtcNow();
        var shared = await redis.CallAsync(async db =>
        {
            await db.StringSetAsync(key, own, left, When.NotExists);
            return await db.StringGetAsync(key);
        });
        return shared.IsNull ? own : (byte[])shared!;
    }
}
