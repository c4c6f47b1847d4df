using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

/// <summary>Receives for one function and runs it.</summary>
internal abstract class TriggerListener(TriggerTarget target, Broker broker, IFunctionExecutor executor, ILogger logger, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);


    private readonly CancellationTokenSource _receiving = new();
    private readonly CancellationTokenSource _functions = new();
    private readonly ConcurrentDictionary<Guid, ServiceBusReceivedMessage> _running = new();
    private Task _loop = Task.CompletedTask;
    private Task? _drained;

    protected TriggerTarget Target => target;

    protected Broker Broker => broker;

    protected ILogger Logger => logger;

    protected TimeProvider Time => time;

    /// <summary>The messages of running invocations.</summary>
    protected IEnumerable<ServiceBusReceivedMessage> Running => _running.Values;

    public virtual void Start() => _loop = Task.Run(LoopAsync);

    /// <summary>Receives no more, waits for what is running, and after <paramref name="deadline"/> cancels it and gives its messages back.</summary>
    public virtual async Task StopAsync(CancellationToken deadline)
    {
        await _receiving.CancelAsync();
        var ended = Task.WhenAll(_loop, _drained ??= DrainAsync());
        if (await Task.WhenAny(ended, Task.Delay(Timeout.Infinite, deadline)) != ended)
        {
            await _functions.CancelAsync();
            await broker.AbandonAsync(target.Path, [.. _running.Keys]);
        }
    }

    /// <summary>Receives once and has the function run with it.</summary>
    protected abstract Task ReceiveAsync(CancellationToken cancellationToken);

    /// <summary>Completes when no invocation runs that the loop does not wait for itself. Called once.</summary>
    protected abstract Task DrainAsync();

    /// <summary>One invocation with its settlement. Never throws.</summary>
    protected async Task InvokeAsync(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        foreach (var message in messages)
        {
            _running[message.LockTokenGuid] = message;
        }

        var settlement = new InvocationSettlement(broker, target.Path);
        try
        {
            await RunAsync(messages, settlement);
        }
        catch (Exception failure)
        {
            // The namespace itself is gone or its journal cannot be written: the host is ending, and the messages are still in the journal.
            logger.LogError(failure, "The messages of function '{Function}' could not be settled.", target.Function.Name);
        }
        finally
        {
            foreach (var message in messages)
            {
                _running.TryRemove(message.LockTokenGuid, out _);
            }
        }
    }

    private async Task RunAsync(IReadOnlyList<ServiceBusReceivedMessage> messages, InvocationSettlement settlement)
    {
        var failed = false;
        try
        {
            await executor.ExecuteAsync(target.Function, Input(messages, settlement), _functions.Token);
        }
        catch (Exception exception)
        {
            failed = true;
            logger.LogError(exception, "Function '{Function}' failed; what it did not settle is delivered again.", target.Function.Name);
        }

        var open = new List<Guid>(messages.Count);
        foreach (var message in messages)
        {
            if (!settlement.IsSettled(message))
            {
                open.Add(message.LockTokenGuid);
            }
        }

        if (open.Count == 0)
        {
            return;
        }

        if (failed)
        {
            // Immediately available again, whatever auto-complete says; the entity's MaxDeliveryCount ends it (trap 18).
            await broker.AbandonAsync(target.Path, open);
        }
        else if (target.AutoComplete)
        {
            var lost = await broker.CompleteAsync(target.Path, open);
            if (lost.Count > 0)
            {
                logger.LogWarning("Function '{Function}' took longer than the lock of {Count} message(s); they are delivered again.", target.Function.Name, lost.Count);
            }
        }
    }

    private InvocationInput Input(IReadOnlyList<ServiceBusReceivedMessage> messages, InvocationSettlement settlement) => new()
    {
        TriggerValue = target.Value(messages),
        BindingData = target.IsBatched ? new MessageMetadata(messages) : new MessageMetadata(messages[0]),
        TraceParent = target.IsBatched ? null : TraceParent(messages[0]),
        TraceLinks = target.IsBatched && InvocationTrace.IsListenedTo ? [.. messages.Select(TraceParent).OfType<string>().Distinct(StringComparer.Ordinal)] : [],
        TraceKind = ActivityKind.Consumer,
        TraceTags = target.TraceTags,
        Prepare = target.WantsActions ? context => context.Features.Set(new ServiceBusMessageActions(settlement)) : null,
    };

    private static string? TraceParent(ServiceBusReceivedMessage message) =>
        Tracing.Read(message) is { } id && ActivityContext.TryParse(id, null, out _) ? id : null;

    private async Task LoopAsync()
    {
        var stop = _receiving.Token;
        var pause = FirstPause;
        try
        {
            while (true)
            {
                try
                {
                    await ReceiveAsync(stop);
                    pause = FirstPause;
                }
                catch (Exception failure) when (!stop.IsCancellationRequested)
                {
                    // As the real listener: whatever it was may pass, and a function that is not called any more is the worst answer.
                    logger.LogError(failure, "Receiving for function '{Function}' failed; tried again in {Seconds} s.", target.Function.Name, pause.TotalSeconds);
                    await Task.Delay(pause, time, stop);
                    pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Told to stop.
        }
        catch (Exception failure)
        {
            logger.LogDebug(failure, "Receiving for function '{Function}' failed while it was told to stop.", target.Function.Name);
        }
    }
}
