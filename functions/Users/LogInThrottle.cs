using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Users;

/// <summary>Slows down password guessing and repeated log-ins. Failures count for the account in one network, for the account as a whole, and for the network. A known device has its own count, so
/// nobody can lock an account's owner out. Good log-ins count too: each costs a hash and a session. Without Redis all may try: locking all shoppers out would be worse.</summary>
internal sealed partial class LogInThrottle(RedisConnection redis, IOptions<LogInOptions> options, ILogger<LogInThrottle> logger)
{
    private static readonly RedisScript CountFailure = RedisScript.Load("Platform", "count");
    private static readonly RedisScript ForgetFailures = RedisScript.Load("Users", "forget-failures");

    private readonly LogInOptions _options = options.Value;

    private sealed record Counter(string Key, int Limit);

    /// <summary>Before the password check: refuses if one of the counts is used up.</summary>
    public Task<Refusal?> AllowsAsync(LogInAttempt attempt) => GuardedAsync(() => AnyAsync([.. Failures(attempt), .. LogIns(attempt)], ReadAsync));

    /// <summary>After a wrong password. Refuses if this failure exceeds a limit (many tries at once): such a guess must not be answered either.</summary>
    public Task<Refusal?> FailedAsync(LogInAttempt attempt) => GuardedAsync(() => AnyAsync(Failures(attempt), CountAsync));

    /// <summary>After a right password: forgets the failures of its lane only. Refuses if a limit was reached meanwhile.</summary>
    public Task<Refusal?> SucceededAsync(LogInAttempt attempt) => GuardedAsync(async () =>
        await AnyAsync(Failures(attempt), counter => counter.Key == LaneKey(attempt) ? ForgetOrJudgeAsync(counter) : ReadAsync(counter))
        ?? await AnyAsync(LogIns(attempt), CountAsync));

    /// <summary>After another proof of ownership (a password reset): forgets the failures of the lane and of the account.</summary>
    public Task ForgetAsync(LogInAttempt attempt) => GuardedAsync(async () =>
    {
        await Task.WhenAll(((string?[])[LaneKey(attempt), AccountKey(attempt)]).OfType<string>().Select(key => redis.CallAsync(db => db.KeyDeleteAsync(key))));
        return null;
    });

    private static string? LaneKey(LogInAttempt attempt) => attempt.Lane is { } lane ? $"{UsersNames.LogInFailures}:lane:{lane}" : null;

    private static string? AccountKey(LogInAttempt attempt) => attempt.Account is { } account ? $"{UsersNames.LogInFailures}:account:{account}" : null;

    private Counter[] Failures(LogInAttempt attempt) =>
    [
        .. Limited(LaneKey(attempt), _options.FailuresPerAccount),
        .. Limited(attempt.IsKnown ? null : AccountKey(attempt), _options.FailuresPerAccountOverall),
        .. Limited(attempt is { IsKnown: false, Network: { } network } ? $"{UsersNames.LogInFailures}:address:{network}" : null, _options.FailuresPerAddress),
    ];

    // The loopback is not counted: tests log one account in very often.
    private Counter[] LogIns(LogInAttempt attempt) =>
    [
        .. Limited(attempt is { Account: { } account, Network: not null } ? $"{UsersNames.LogIns}:account:{account}" : null, _options.PerAccount),
        .. Limited(attempt is { IsKnown: false, Network: { } network } ? $"{UsersNames.LogIns}:address:{network}" : null, _options.PerAddress),
    ];

    private static Counter[] Limited(string? key, int limit) => key is null || limit == 0 ? [] : [new(key, limit)];

    /// <summary>Calls all; returns the first refusal, if any.</summary>
    private static async Task<Refusal?> AnyAsync(Counter[] counters, Func<Counter, Task<Refusal?>> call) =>
        (await Task.WhenAll(counters.Select(call))).FirstOrDefault(refusal => refusal is not null);

    private async Task<Refusal?> ReadAsync(Counter counter)
    {
        var read = await redis.CallAsync(db => db.StringGetWithExpiryAsync(counter.Key));
        return read.Value.HasValue && (long)read.Value >= counter.Limit ? UserErrors.TooManyAttempts(read.Expiry ?? _options.Window) : null;
    }

    private async Task<Refusal?> CountAsync(Counter counter) =>
        Judge(await CountFailure.RunAsync(redis, [counter.Key], [(long)_options.Window.TotalMilliseconds]), counter.Limit);

    private async Task<Refusal?> ForgetOrJudgeAsync(Counter counter) => Judge(await ForgetFailures.RunAsync(redis, [counter.Key], [counter.Limit]), counter.Limit - 1);

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
