using Mall.Functions.Platform;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Users;

/// <summary>Slows down who guesses passwords: counts failed log-ins per account and per address, and refuses when there were too many. Good log-ins are never counted.
/// Without Redis it lets everybody try: locking all shoppers out would be the worse failure.</summary>
internal sealed partial class LogInThrottle(RedisConnection redis, IOptions<LogInOptions> options, ILogger<LogInThrottle> logger)
{
    private static readonly RedisScript CountFailure = RedisScript.Load("Users", "count-failure");
    private static readonly RedisScript ForgetFailures = RedisScript.Load("Users", "forget-failures");

    private readonly LogInOptions _options = options.Value;

    /// <summary>Before the password is checked: a refusal when the account or the address has used up its failures.</summary>
    public Task<Refusal?> AllowsAsync(LogInAttempt attempt) => GuardedAsync(async () =>
        await ReadAsync(attempt.AccountKey, _options.FailuresPerAccount) ?? await ReadAsync(attempt.AddressKey, _options.FailuresPerAddress));

    /// <summary>After a wrong password. A refusal when this failure is beyond the limit (many were tried at once): such a guess must not be answered either.</summary>
    public Task<Refusal?> FailedAsync(LogInAttempt attempt) => GuardedAsync(async () =>
    {
        var account = await CountAsync(attempt.AccountKey, _options.FailuresPerAccount);
        var address = await CountAsync(attempt.AddressKey, _options.FailuresPerAddress);
        return account ?? address;
    });

    /// <summary>After a right password: forgets the account's failures, not the address's. A refusal when the limit was reached meanwhile.</summary>
    public Task<Refusal?> SucceededAsync(LogInAttempt attempt) => GuardedAsync(async () =>
        attempt.AccountKey is { } key && _options.FailuresPerAccount > 0
            ? Judge(await ForgetFailures.RunAsync(redis, [key], [_options.FailuresPerAccount]), _options.FailuresPerAccount - 1)
            : null);

    /// <summary>After the account was proven in another way (a reset password): its failures do not matter any more.</summary>
    public Task ForgetAsync(LogInAttempt attempt) => GuardedAsync(async () =>
    {
        if (attempt.AccountKey is { } key)
        {
            await redis.CallAsync(db => db.KeyDeleteAsync(key));
        }

        return null;
    });

    private async Task<Refusal?> ReadAsync(string? key, int limit)
    {
        if (key is null || limit == 0)
        {
            return null;
        }

        var counter = await redis.CallAsync(db => db.StringGetWithExpiryAsync(key));
        return counter.Value.HasValue && (long)counter.Value >= limit ? UserErrors.TooManyAttempts(counter.Expiry ?? _options.Window) : null;
    }

    private async Task<Refusal?> CountAsync(string? key, int limit) => key is null || limit == 0
        ? null
        : Judge(await CountFailure.RunAsync(redis, [key], [(long)_options.Window.TotalMilliseconds]), limit);

    private static Refusal? Judge(RedisResult result, int limit)
    {
        var answer = (long[])result!;
        return answer[0] > limit ? UserErrors.TooManyAttempts(TimeSpan.FromMilliseconds(Math.Max(0, answer[1]))) : null;
    }

    private async Task<Refusal?> GuardedAsync(Func<Task<Refusal?>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            LogNotCounted(e);
            return null;
        }
    }

    [LoggerMessage(100, LogLevel.Warning, "Redis does not answer; a log-in was let through uncounted.")]
    private partial void LogNotCounted(Exception e);
}
