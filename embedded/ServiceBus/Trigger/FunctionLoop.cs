using System.Diagnostics;
using System.Collections.Concurrent;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

/// <summary>What the loops of one function share.</summary>
internal sealed record LoopServices(Broker Broker, RunningMessages Running, IFunctionInvoker Invoker, ServiceBusOptions Options, TimeProvider Time, ILogger Logger);

/// <summary>Receives messages for one function and runs it.</summary>
internal abstract class FunctionLoop(TriggerTarget target, LoopServices services)
{
    private readonly CancellationTokenSource _receiving = new();
    private readonly CancellationTokenSource _functions = new();
    private readonly ConcurrentDictionary<Guid, Delivery> _running = new();

    protected TriggerTarget Target => target;

    protected LoopServices Services => services;

    /// <summary>The messages of running invocations.</summary>
    protected ICollection<Delivery> Running => _running.Values;

    /// <summary>Runs until <see cref="StopAsync"/>.</summary>
    public async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await ReceiveAsync(_receiving.Token);
            }
        }
        catch (OperationCanceledException) when (_receiving.IsCancellationRequested)
        {
            await DrainAsync();
        }
    }

    /// <summary>Stops receiving and waits for running invocations. After <paramref name="deadline"/> cancels them and gives their messages back.</summary>
    public async Task StopAsync(Task run, CancellationToken deadline)
    {
        await _receiving.CancelAsync();
        try
        {
            await run.WaitAsync(deadline);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            await _functions.CancelAsync();
            Guid[] left = [.. _running.Keys.Where(services.Running.Remove)];
            await services.Broker.WrittenAsync(services.Broker.Abandon(left));
        }
    }

    /// <summary>Receives once and runs the function with the messages.</summary>
    protected abstract Task ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Completes when all invocations have ended.</summary>
    protected abstract Task DrainAsync();

    /// <summary>Runs one invocation and settles its messages.</summary>
    protected async Task InvokeAsync(IReadOnlyList<Delivery> messages)
    {
        foreach (var message in messages)
        {
            _running[message.State.LockToken] = message;
            services.Running.Add(message.State.LockToken);
        }

        try
        {
            var succeeded = await RunFunctionAsync(messages);
            await SettleAsync([.. messages.Select(message => message.State.LockToken).Where(services.Running.Remove)], succeeded);
        }
        finally
        {
            foreach (var message in messages)
            {
                _running.TryRemove(message.State.LockToken, out _);
                services.Running.Remove(message.State.LockToken);
            }
        }
    }

    private async Task<bool> RunFunctionAsync(IReadOnlyList<Delivery> messages)
    {
        try
        {
            var request = target.IsBatched ? Invocations.Many(target.Parameter, messages) : Invocations.One(target.Parameter, messages[0]);
            using var batch = target.IsBatched ? Traces.StartLinked($"process {target.Path}", ActivityKind.Consumer, messages.Select(message => Invocations.TraceParent(message))) : null;
            if (batch is not null)
            {
                request.TraceContext = new RpcTraceContext { TraceParent = batch.Id };
            }

            await services.Invoker.InvokeAsync(target.Function, request, messages.Count, _functions.Token);
            return true;
        }
        catch (OperationCanceledException) when (_functions.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure)
        {
            services.Logger.LogError(failure, "Function '{Function}' failed; the messages that it did not settle are delivered again.", target.Function.Name);
            return false;
        }
    }

    private async Task SettleAsync(Guid[] open, bool succeeded)
    {
        if (open.Length == 0)
        {
            return;
        }

        if (!succeeded)
        {
            // Available again at once; MaxDeliveryCount ends it.
            await services.Broker.WrittenAsync(services.Broker.Abandon(open));
        }
        else
        {
            var (position, lost) = services.Broker.Complete(open);
            await services.Broker.WrittenAsync(position);
            if (lost > 0)
            {
                services.Logger.LogWarning("Function '{Function}' took longer than the lock of {Count} message(s); they are delivered again.", target.Function.Name, lost);
            }
        }
    }
}
