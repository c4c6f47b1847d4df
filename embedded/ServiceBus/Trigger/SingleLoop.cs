using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

/// <summary>One message per invocation, several in parallel. Locks are renewed while functions run.</summary>
internal sealed class SingleLoop : FunctionLoop
{
    private readonly int _calls;
    private readonly SemaphoreSlim _slots;
    private readonly Action<string> _onFailure;
    private readonly ITimer? _renewal;

    /// <param name="target">The function and where it listens.</param>
    /// <param name="services">The services of the loop.</param>
    /// <param name="calls">Parallel invocations.</param>
    /// <param name="onFailure">Takes a sentence for the operator when something fails that must not fail.</param>
    public SingleLoop(TriggerTarget target, LoopServices services, int calls, Action<string> onFailure)
        : base(target, services)
    {
        _calls = calls;
        _slots = new(calls);
        _onFailure = onFailure;
        if (services.Options.MaxAutoLockRenewalDuration > TimeSpan.Zero)
        {
            // One timer renews all locks twice per lock duration. So every lock is renewed before it ends, whenever it began.
            var interval = services.Broker.LockDuration(target.Path) / 2;
            _renewal = services.Time.CreateTimer(_ => Renew(), null, interval, interval);
        }
    }

    protected override async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        var slots = 1;
        while (slots < _calls && _slots.Wait(0, CancellationToken.None))
        {
            slots++;
        }

        IReadOnlyList<Delivery> messages = [];
        try
        {
            messages = await Services.Broker.ReceiveAsync(Target.Path, slots, cancellationToken);
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
            _ = InvokeOneAsync(message);
        }
    }

    protected override async Task DrainAsync()
    {
        for (var slot = 0; slot < _calls; slot++)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }

        if (_renewal is not null)
        {
            await _renewal.DisposeAsync();
        }
    }

    private async Task InvokeOneAsync(Delivery message)
    {
        try
        {
            await InvokeAsync([message]);
            _slots.Release();
        }
        catch (Exception unforeseen)
        {
            _onFailure($"A message of function '{Target.Function.Name}' cannot be settled: {unforeseen}");
        }
    }

    private void Renew()
    {
        foreach (var (_, state) in Running)
        {
            if (Services.Time.GetUtcNow().UtcTicks - state.DeliveredTime >= Services.Options.MaxAutoLockRenewalDuration.Ticks)
            {
                continue;
            }

            try
            {
                Services.Broker.RenewLock(state.LockToken);
            }
            catch (BrokerException lost)
            {
                Services.Logger.LogDebug(lost, "The lock of a message of function '{Function}' cannot be renewed: it has ended.", Target.Function.Name);
            }
        }
    }
}
