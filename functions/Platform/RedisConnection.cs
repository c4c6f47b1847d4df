using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Mall.Functions.Platform;

/// <summary>Settings <c>Redis__*</c>.</summary>
public sealed class RedisOptions
{
    public const string Section = "Redis";

    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>A slower call counts as a missing server.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The same for optional uses: caches, live push.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan OptionalTimeout { get; set; } = TimeSpan.FromMilliseconds(250);
}

/// <summary>A connection string that the client cannot read would fail only at the first call.</summary>
internal sealed class RedisOptionsValidator : IValidateOptions<RedisOptions>
{
    public ValidateOptionsResult Validate(string? name, RedisOptions options)
    {
        try
        {
            return ConfigurationOptions.Parse(options.ConnectionString).EndPoints.Count > 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("The setting Redis__ConnectionString names no server.");
        }
        catch (ArgumentException e)
        {
            return ValidateOptionsResult.Fail($"The setting Redis__ConnectionString cannot be read: {e.Message}");
        }
    }
}

/// <summary>The process's only multiplexer. It connects and reconnects in the background, so that a shop without Redis still starts and sells. Every call must be bounded by
/// <see cref="RedisOptions.CallTimeout"/>: the client's own calls may wait for ever.</summary>
internal sealed class RedisConnection(IOptions<RedisOptions> options) : IDisposable
{
    private readonly TimeSpan _callTimeout = options.Value.CallTimeout;
    private readonly Lazy<Task<ConnectionMultiplexer>> _connection = new(() => ConnectAsync(options.Value.ConnectionString));

    /// <summary>Throws <see cref="RedisException"/> or <see cref="TimeoutException"/> when there is no server.</summary>
    public async ValueTask<IDatabase> DatabaseAsync()
    {
        var connection = _connection.Value;
        return (connection.IsCompletedSuccessfully ? connection.Result : await connection.WaitAsync(_callTimeout)).GetDatabase();
    }

    /// <summary>One bounded call. Throws <see cref="RedisException"/> or <see cref="TimeoutException"/>; after a time-out the command may have run all the same.</summary>
    public async Task<T> CallAsync<T>(Func<IDatabase, Task<T>> call)
    {
        var result = await call(await DatabaseAsync()).WaitAsync(_callTimeout);

        // The client completes its calls one after the other on one thread. The caller's next work (hashing a password) must not hold it up.
        await Task.Yield();
        return result;
    }

    /// <summary>Calls <paramref name="heard"/> for each message on a channel from now on, also after a reconnect. It must return at once, without waiting: the next message waits for it.</summary>
    public async Task SubscribeAsync(string channel, Action<string> heard)
    {
        await DatabaseAsync();
        var subscriber = _connection.Value.Result.GetSubscriber();
        Action<RedisChannel, RedisValue> hear = (_, text) => heard(text.ToString());
        try
        {
            await subscriber.SubscribeAsync(ChannelOf(channel), hear).WaitAsync(_callTimeout);
        }
        catch
        {
            // The client keeps what it could not subscribe. With the next try, each message would be heard twice.
            await subscriber.UnsubscribeAsync(ChannelOf(channel), hear, CommandFlags.FireAndForget);
            throw;
        }
    }

    /// <summary>A channel of exactly this name.</summary>
    public static RedisChannel ChannelOf(string name) => new(name, RedisChannel.PatternMode.Literal);

    public void Dispose()
    {
        if (_connection is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _connection.Value.Result.Dispose();
        }
    }

    private static Task<ConnectionMultiplexer> ConnectAsync(string connectionString)
    {
        var configuration = ConfigurationOptions.Parse(connectionString);
        configuration.AbortOnConnectFail = false;

        // Every server fully supports RESP2; the connection string may choose another.
        configuration.Protocol ??= RedisProtocol.Resp2;

        // A sale is shut until the server is back, so look every second. Commands fail at once: queued ones would run when nobody expects them.
        configuration.ReconnectRetryPolicy = new LinearRetry(1000);
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        return ConnectionMultiplexer.ConnectAsync(configuration);
    }
}
