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

    /// <summary>A call that takes longer counts as one without a server.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The same for what the shop can do without: caches, live push.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan OptionalTimeout { get; set; } = TimeSpan.FromMilliseconds(250);
}

/// <summary>The one multiplexer of the process. Connects in the background and by itself again, so that a shop without Redis still starts and sells;
/// whoever uses it bounds every call by <see cref="RedisOptions.CallTimeout"/>, because the client's own calls may wait for ever.</summary>
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

        // The client finishes its calls one after the other on one thread; what the caller does next (hash a password) must not keep that thread.
        await Task.Yield();
        return result;
    }

    /// <summary>Hears what is published on a channel from now on, also after the connection was lost and came back. What is heard must be done at once, without waiting:
    /// the next message waits for it.</summary>
    public async Task SubscribeAsync(string channel, Action<string> heard)
    {
        await DatabaseAsync();
        await _connection.Value.Result.GetSubscriber()
            .SubscribeAsync(ChannelOf(channel), (_, text) => heard(text.ToString()))
            .WaitAsync(_callTimeout);
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

        // The one that every server speaks in full; the connection string may say otherwise.
        configuration.Protocol ??= RedisProtocol.Resp2;

        // A sale is shut until the server is back: it is looked for each second. Nothing waits for it meanwhile, to be done when nobody expects it any more.
        configuration.ReconnectRetryPolicy = new LinearRetry(1000);
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        return ConnectionMultiplexer.ConnectAsync(configuration);
    }
}
