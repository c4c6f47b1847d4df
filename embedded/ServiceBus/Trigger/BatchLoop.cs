namespace Mall.Embedded.ServiceBus;

/// <summary>Many messages per invocation, one invocation at a time on each instance. Locks are not renewed.</summary>
internal sealed class BatchLoop(TriggerTarget target, LoopServices services) : FunctionLoop(target, services)
{
    protected override async Task ReceiveAsync(CancellationToken cancellationToken) =>
        await InvokeAsync(await Services.Broker.ReceiveAsync(Target.Path, Services.Options.MaxMessageBatchSize, cancellationToken));

    /// <summary>The loop itself awaits its invocation.</summary>
    protected override Task DrainAsync() => Task.CompletedTask;
}
