using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;

namespace Mall.Functions.Operations;

/// <summary>Something outside of this process without which the shop does not work.</summary>
internal abstract class Dependency(string name)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    public string Name => name;

    /// <summary>Null when it answered in time, else in a word why not; never its own message, which may name hosts.</summary>
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PingAsync(cancellationToken).WaitAsync(Timeout, cancellationToken);
            return null;
        }
        catch (TimeoutException)
        {
            return "timeout";
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return "failed";
        }
    }

    protected abstract Task PingAsync(CancellationToken cancellationToken);
}

internal sealed class CosmosDependency(CosmosDatabase database) : Dependency("cosmos")
{
    protected override Task PingAsync(CancellationToken cancellationToken) => database.PingAsync(cancellationToken);
}

internal sealed class RedisDependency(RedisConnection redis) : Dependency("redis")
{
    protected override Task PingAsync(CancellationToken cancellationToken) => redis.CallAsync(db => db.PingAsync());
}

/// <summary>Looks at a queue without taking anything: a real round trip, allowed to whoever may listen.</summary>
internal sealed class ServiceBusDependency(ServiceBusClient client) : Dependency("serviceBus"), IAsyncDisposable
{
    private const string Queue = "notification.tasks";

    private readonly Lazy<ServiceBusReceiver> _receiver = new(() => client.CreateReceiver(Queue));

    public ValueTask DisposeAsync() => _receiver.IsValueCreated ? _receiver.Value.DisposeAsync() : ValueTask.CompletedTask;

    protected override Task PingAsync(CancellationToken cancellationToken) => _receiver.Value.PeekMessageAsync(cancellationToken: cancellationToken);
}
