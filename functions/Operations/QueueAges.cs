using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Mall.Functions.Platform;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Functions.Operations;

/// <summary>For how long the oldest message of each queue and subscription has waited. Looking takes nothing away.</summary>
internal sealed class QueueAges(ServiceBusClient client, TimeProvider time) : IAsyncDisposable
{
    // Messages that are not to appear yet may lie before one that waits.
    private const int Look = 20;

    private readonly ConcurrentDictionary<string, ServiceBusReceiver> _receivers = new(StringComparer.Ordinal);

    /// <summary>Zero where nothing waits.</summary>
    public async Task<TimeSpan> OfAsync(DeadLetterEntity entity, CancellationToken cancellationToken)
    {
        var receiver = _receivers.GetOrAdd(entity.Name, static (_, state) => state.entity.Waiting(state.client), (entity, client));
        var oldest = (await CallBudget.CallAsync(token => receiver.PeekMessagesAsync(Look, 0, token), cancellationToken)).FirstOrDefault(message => message.State == ServiceBusMessageState.Active);
        return oldest is not null && time.GetUtcNow() - oldest.EnqueuedTime is { } age && age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var receiver in _receivers.Values)
        {
            await receiver.DisposeAsync();
        }
    }
}

/// <summary>Every twenty seconds: looks how long messages wait. A queue that nobody reads is seen this way too.</summary>
internal sealed class MeasureQueues(QueueAges ages)
{
    [Function(nameof(MeasureQueues))]
    public async Task Run([TimerTrigger("5/20 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        foreach (var entity in DeadLetterEntity.All)
        {
            Telemetry.QueueAge.Set((await ages.OfAsync(entity, cancellationToken)).TotalSeconds, entity.Name);
        }
    }
}
