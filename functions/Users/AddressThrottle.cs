using System.Net;
using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Mall.Functions.Users;

/// <summary>Limits the requests of one address per hour, granted or not: registrations, and codes, which cost money to send. Without Redis it lets everybody through.</summary>
internal sealed partial class AddressThrottle(RedisConnection redis, ILogger<AddressThrottle> logger)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);
    private static readonly RedisScript Count = RedisScript.Load("Users", "count-failure");

    /// <param name="what">Prefix of the counter's key, one of <see cref="UsersNames"/>.</param>
    /// <param name="limit">0 = not limited.</param>
    public async Task<Refusal?> CountAsync(string what, IPAddress? address, int limit)
    {
        if (limit == 0 || ClientNetwork.Of(address) is not { } network)
        {
            return null;
        }

        try
        {
            var answer = (long[])(await Count.RunAsync(redis, [$"{what}:address:{network}"], [(long)Window.TotalMilliseconds]))!;
            return answer[0] > limit ? UserErrors.TooManyRequests(TimeSpan.FromMilliseconds(Math.Max(0, answer[1]))) : null;
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
