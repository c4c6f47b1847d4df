using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Replay;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.DurableTask.Triggers;
using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.DurableTask;

/// <content>Turns.</content>
internal sealed partial class DurableEngine
{
    private async Task RunTurnAsync(Instance instance)
    {
        try
        {
            await RunOneTurnAsync(instance);
        }
        catch (Exception exception)
        {
            // Only the journal can fail here, and then the process is about to stop.
            _logger.LogCritical(exception, "The orchestration {InstanceId} cannot go on before the next start.", instance.Id);
        }
    }

    private async Task RunOneTurnAsync(Instance instance)
    {
        lock (Store.Lock)
        {
            if (instance.Live is not { HasWork: true } live)
            {
                instance.Live?.Busy = false;
                return;
            }
        }

        var history = _histories.Take(instance.Number) ?? Store.ReadHistory(instance);
        var arrived = Store.TakeInbox(instance);
        if (arrived.Find(one => one.Message?.Kind == MessageKind.Terminated).Message is { } termination)
        {
            await FinishAsync(instance, history, OrchestrationRuntimeStatus.Terminated, termination.Payload, instance.Live!.CustomStatus, null, []);
            return;
        }

        if (!_functions.TryGetOrchestrator(instance.Name, out var function))
        {
            var missing = Failure.Of("System.InvalidOperationException", $"There is no orchestrator function named '{instance.Name}'.");
            await FinishAsync(instance, history, OrchestrationRuntimeStatus.Failed, null, instance.Live!.CustomStatus, missing, []);
            return;
        }

        var outcome = await RunCodeAsync(function, history, arrived);
        if (outcome.Turn.PayloadBytes > TurnRecord.MaxPayloadBytes)
        {
            var tooMuch = Failure.Of(
                "System.InvalidOperationException",
                $"The orchestration called activities with {outcome.Turn.PayloadBytes} bytes of input at once, more than the {TurnRecord.MaxPayloadBytes} that the embedded host takes; await some of them before the next.");
            await FinishAsync(instance, history, OrchestrationRuntimeStatus.Failed, null, outcome.Turn.CustomStatus, tooMuch, []);
            return;
        }

        if (outcome.Status == OrchestrationRuntimeStatus.Running)
        {
            await CommitAsync(instance, history, outcome.Turn, arrived);
        }
        else
        {
            await FinishAsync(instance, history, outcome.Status, outcome.Output, outcome.Turn.CustomStatus, outcome.Failure, outcome.Turn.Actions);
        }
    }

    private async ValueTask<TurnOutcome> RunCodeAsync(FunctionDescriptor function, History history, List<(int Item, Message? Message)> arrived)
    {
        FunctionContext? functionContext = null;
        var outcome = _replayer.Run(history, arrived, TimeOfTurn(history, arrived), context => _functions.Executor.ExecuteAsync(
            function,
            new InvocationInput
            {
                BindingData = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = history.Created.Id },
                TraceParent = history.Created.TraceParent,
                IsTraced = false,
                Prepare = created =>
                {
                    functionContext = created;
                    created.Features.Set(new OrchestratorInvocation(context, history.Created.Input));
                },
            },

            // Code that waits is left behind: it must not stay registered with a token that lives on.
            CancellationToken.None));

        // Code that waits is left behind and never comes to its end, so nobody else would end its scope.
        if (!outcome.Completed && functionContext is IAsyncDisposable scope)
        {
            try
            {
                await scope.DisposeAsync();
            }
            catch (Exception exception)
            {
                _logger.LogError(exception, "A service of the scope of {InstanceId}'s turn could not be disposed of.", history.Created.Id);
            }
        }

        return outcome;
    }

    /// <summary>Never before an earlier turn, nor before the timers that it delivers: the clock may have been set back.</summary>
    private DateTime TimeOfTurn(History history, List<(int Item, Message? Message)> arrived)
    {
        long now = Math.Max(UtcNow.Ticks, history.Turns.Count > 0 ? history.Turns[^1].NowTicks : 0);
        foreach (var (item, message) in arrived)
        {
            if (message is null)
            {
                now = Math.Max(now, history.Actions[item].FireAtTicks);
            }
        }

        return new DateTime(now, DateTimeKind.Utc);
    }

    private async ValueTask CommitAsync(Instance instance, History history, TurnRecord turn, List<(int Item, Message? Message)> arrived)
    {
        int firstAction = history.Actions.Count;
        history.Add(turn);
        foreach (var (_, message) in arrived)
        {
            if (message is not null)
            {
                history.Add(message);
            }
        }

        List<DurableTimer> timers;
        JournalPosition position;
        bool changed;
        lock (Store.Lock)
        {
            var before = instance.Status;
            SendEvents(turn.Actions);
            timers = Store.CommitTurn(instance, turn);
            var live = instance.Live!;
            foreach (int id in turn.CancelledTimers)
            {
                if (live.Timers.Find(timer => timer.Id == id) is { } timer)
                {
                    live.Timers.Remove(timer);
                    _timers.Cancel(timer);
                }
            }

            _histories.Put(instance.Number, history);
            changed = instance.Status != before;
            live.Busy = false;
            position = instance.Last;
            Wake(instance);
        }

        if (changed)
        {
            Waiters.Changed(instance.Id);
        }

        await Store.WrittenAsync(position);
        Dispatch(instance, history.Created.TraceParent, turn.Actions, firstAction);
        foreach (var timer in timers)
        {
            _timers.Add(timer);
        }
    }

    private async ValueTask FinishAsync(
        Instance instance,
        History history,
        OrchestrationRuntimeStatus status,
        byte[]? output,
        byte[]? customStatus,
        Failure? failure,
        IReadOnlyList<OrchestratorAction> actions)
    {
        JournalPosition position;
        lock (Store.Lock)
        {
            SendEvents(actions);
            foreach (var timer in instance.Live!.Timers)
            {
                _timers.Cancel(timer);
            }

            Store.Finish(instance, new FinishedRecord(
                instance.Id, instance.Name, status, instance.CreatedTicks, UtcNow.Ticks, history.Created.Input, output, customStatus, failure));
            position = instance.Last;
        }

        DurableTrace.Finish(history.Created, status, UtcNow);
        if (failure is not null)
        {
            _logger.LogWarning("The orchestration {Name} {InstanceId} failed: {Failure}", instance.Name, instance.Id, failure.Details);
        }

        Waiters.Changed(instance.Id);
        await Store.WrittenAsync(position);
        Dispatch(instance, history.Created.TraceParent, actions, history.Actions.Count);
    }

    /// <summary>Under the lock, before the sender's own record: after a crash between the two the event is sent once more, and never lost.
    /// Instances that are missing or finished lose it silently, as with the real host.</summary>
    private void SendEvents(IReadOnlyList<OrchestratorAction> actions)
    {
        foreach (var action in actions)
        {
            if (action.Kind == ActionKind.EventSent && Store.TryGet(action.Target!, out var target) && target.Live is not null)
            {
                Store.Deliver(target, Message.Event(action.Name!, action.Payload));
                Wake(target);
            }
        }
    }

    private void Dispatch(Instance instance, string? traceParent, IReadOnlyList<OrchestratorAction> actions, int firstAction)
    {
        for (int i = 0; i < actions.Count; i++)
        {
            if (actions[i].Kind == ActionKind.TaskScheduled)
            {
                _activities.Add(new ActivityCall(instance, firstAction + i, actions[i].Name, actions[i].Payload, traceParent, IsFromJournal: false));
            }
        }
    }
}
