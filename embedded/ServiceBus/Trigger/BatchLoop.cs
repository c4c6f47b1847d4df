namespace Mall.Embedded.ServiceBus;

/// <summary>Many messages per invocation, one invocation at a time on each instance. Locks are not renewed.</summary>
internal sealed class BatchLoop(TriggerTarget target, LoopServices services) : FunctionLoop(target, services)
{
    protected override async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var batch = await Services.Broker.ReceiveAsync(Target.Path, Services.Options.MaxMessageBatchSize, Timeout.InfiniteTimeSpan, delete: false, cancellationToken);
        if (batch.Count < Services.Options.MinMessageBatchSize)
        {
            batch = await FillAsync(batch, cancellationToken);
        }

        await InvokeAsync(batch);
    }

    /// <summary>The loop itself awaits its invocation.</summary>
    protected override Task DrainAsync() => Task.CompletedTask;

    private async Task<IReadOnlyList<Delivery>> FillAsync(IReadOnlyList<Delivery> first, CancellationToken cancellationToken)
    {
        var batch = new List<Delivery>(first);
        var started = Services.Time.GetTimestamp();
        try
        {
            while (batch.Count < Services.Options.MinMessageBatchSize
                && Services.Options.MaxBatchWaitTime - Services.Time.GetElapsedTime(started) is var left && left > TimeSpan.Zero)
            {
                batch.AddRange(await Services.Broker.ReceiveAsync(Target.Path, Services.Options.MaxMessageBatchSize - batch.Count, left, delete: false, cancellationToken));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops; no function has seen these.
            await Services.Broker.WrittenAsync(Services.Broker.Return([.. batch.Select(message => message.State.LockToken)]));
            throw;
        }

        return batch;
    }
}
