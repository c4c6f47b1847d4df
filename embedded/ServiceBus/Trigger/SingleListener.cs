using Azure.Messaging.ServiceBus;
using Mall.Embedded.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

/// <summary>One message an invocation, several invocations at a time; their locks are renewed while they run.</summary>
internal sealed class SingleListener : TriggerListener
{
    private readonly ServiceBusOptions _options;
    private readonly SemaphoreSlim _slots;
    private ITimer? _renewal;

    public SingleListener(
        TriggerTarget target, Broker broker, IFunctionExecutor executor, ILogger logger, ServiceBusOptions options, TimeProvider time)
        : base(target, broker, executor, logger, time)
    {
        _options = options;
        _slots = new SemaphoreSlim(options.MaxConcurrentCalls);
    }

    public override void Start()
    {
        // Twice in the length of a lock, for all at once: whatever the moment a lock began at, it is renewed before it ends.
        if (_options.MaxAutoLockRenewalDuration > TimeSpan.Zero)
        {
            var interval = Broker.LockDuration(Target.Path) / 2;
            _renewal = Time.CreateTimer(_ => Renew(), null, interval, interval);
        }

        base.Start();
    }

    public override async Task StopAsync(CancellationToken deadline)
    {
        await base.StopAsync(deadline);
        if (_renewal is not null)
        {
            await _renewal.DisposeAsync();
        }
    }

    protected override async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        var slots = 1;
        while (slots < _options.MaxConcurrentCalls && _slots.Wait(0, CancellationToken.None))
        {
            slots++;
        }

        IReadOnlyList<ServiceBusReceivedMessage> messages = [];
        try
        {
            messages = await Broker.ReceiveAsync(Target.Path, slots, Timeout.InfiniteTimeSpan, delete: false, cancellationToken);
        }
        finally
        {
            if (slots > messages.Count)
            {
                _slots.Release(slots - messages.Count);
            }
        }

        foreach (var message in messages)
        {
            // Not on this thread: a function without an await would hold up the others.
            ThreadPool.UnsafeQueueUserWorkItem(state => _ = state.Self.InvokeOneAsync(state.Message), (Self: this, Message: message), preferLocal: false);
        }
    }

    protected override async Task DrainAsync()
    {
        for (var slot = 0; slot < _options.MaxConcurrentCalls; slot++)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }
    }

    private async Task InvokeOneAsync(ServiceBusReceivedMessage message)
    {
        await InvokeAsync([message]);
        _slots.Release();
    }

    private void Renew()
    {
        var now = Time.GetUtcNow();
        foreach (var message in Running)
        {
            if (now - message.Delivered >= _options.MaxAutoLockRenewalDuration)
            {
                continue;
            }

            try
            {
                message.LockedUntil = Broker.RenewLock(Target.Path, message.LockTokenGuid);
            }
            catch (ServiceBusException lost)
            {
                Logger.LogDebug(lost, "The lock of a message of function '{Function}' is gone.", Target.Function.Name);
            }
        }
    }
}
