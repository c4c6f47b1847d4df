using Azure.Messaging.ServiceBus;

namespace Mall.Functions.Operations;

/// <summary>How long the oldest message of each queue and subscription has waited. Peeking takes nothing away.</summary>
internal sealed class QueueAges(ServiceBusClient client, TimeProvider time) : IAsyncDisposable
{
    // Scheduled messages may lie before a waiting one.
    private const int Look = 20;

    private readonly MadeOnce<ServiceBusReceiver> _receivers = new();

    /// <summary>Zero if nothing waits.</summary>
    public async Task<TimeSpan> OfAsync(DeadLetterEntity entity, CancellationToken cancellationToken)
    {
        var receiver = _receivers.Get(entity.Name, static (_, state) => state.entity.Waiting(state.client), (entity, client));
        var oldest = (await CallBudget.CallAsync(token => receiver.PeekMessagesAsync(Look, 0, token), cancellationToken)).FirstOrDefault(message => message.State == ServiceBusMessageState.Active);
        return oldest is not null && time.GetUtcNow() - oldest.EnqueuedTime is { } age && age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }

    public ValueTask DisposeAsync() => _receivers.DisposeAsync();
}

/// <summary>Every twenty seconds, measures how long messages wait, even in a queue without a reader.</summary>
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
