using Azure.Messaging.ServiceBus;
using Mall.Embedded.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

/// <summary>Many messages an invocation, one invocation at a time. Locks are not renewed.</summary>
internal sealed class BatchListener(
    TriggerTarget target, Broker broker, IFunctionExecutor executor, ILogger logger, ServiceBusOptions options, TimeProvider time)
    : TriggerListener(target, broker, executor, logger, time)
{
    protected override async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var batch = await Broker.ReceiveAsync(Target.Path, options.MaxMessageBatchSize, Timeout.InfiniteTimeSpan, delete: false, cancellationToken);
        if (batch.Count < options.MinMessageBatchSize)
        {
            batch = await FillAsync(batch, cancellationToken);
        }

        await InvokeAsync(batch);
    }

    /// <summary>The loop itself waits for its invocation.</summary>
    protected override Task DrainAsync() => Task.CompletedTask;

    private async Task<IReadOnlyList<ServiceBusReceivedMessage>> FillAsync(IReadOnlyList<ServiceBusReceivedMessage> first, CancellationToken cancellationToken)
    {
        var batch = new List<ServiceBusReceivedMessage>(first);
        var until = Time.GetUtcNow() + options.MaxBatchWaitTime;
        try
        {
            while (batch.Count < options.MinMessageBatchSize && until - Time.GetUtcNow() is var left && left > TimeSpan.Zero)
            {
                batch.AddRange(await Broker.ReceiveAsync(Target.Path, options.MaxMessageBatchSize - batch.Count, left, delete: false, cancellationToken));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop: what was not handed to the function goes back.
            await Broker.AbandonAsync(Target.Path, [.. batch.Select(message => message.LockTokenGuid)]);
            throw;
        }

        return batch;
    }
}
