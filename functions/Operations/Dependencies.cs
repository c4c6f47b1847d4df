using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Operations;

/// <summary>An external service that the shop needs.</summary>
internal abstract class Dependency(string name)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    public string Name => name;

    /// <summary>Null if it answers in time, else one word why not; never the exception's text, which may name hosts.</summary>
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

/// <summary>Peeks at a queue, taking nothing: a real round trip that needs only the right to listen.</summary>
internal sealed class ServiceBusDependency(ServiceBusClient client) : Dependency("serviceBus"), IAsyncDisposable
{
    private const string Queue = "notification.tasks";

    private readonly Lazy<ServiceBusReceiver> _receiver = new(() => client.CreateReceiver(Queue));

    public ValueTask DisposeAsync() => _receiver.IsValueCreated ? _receiver.Value.DisposeAsync() : ValueTask.CompletedTask;

    protected override Task PingAsync(CancellationToken cancellationToken) => _receiver.Value.PeekMessageAsync(cancellationToken: cancellationToken);
}
