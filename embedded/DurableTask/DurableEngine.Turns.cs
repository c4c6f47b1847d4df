using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using Mall.Embedded.Rpc;
using Microsoft.Extensions.Logging;
using P = Microsoft.DurableTask.Protobuf;

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
        catch (ObjectDisposedException) when (_abort.IsCancellationRequested)
        {
            // The orchestrator ignored its token, and the journal is closed by now. The turn runs again at the next start.
        }
        catch (Exception exception)
        {
            Fail(exception, $"The orchestration {instance.Id}");
        }
    }

    private async Task RunOneTurnAsync(Instance instance)
    {
        lock (Store.Lock)
        {
            if (instance.Live is not { HasWork: true })
            {
                instance.Live?.Busy = false;
                return;
            }
        }

        var history = _histories.Take(instance.Number);
        if (history is null)
        {
            history = Store.ReadHistory(instance);
            if (history is null)
            {
                // A new execution has replaced this one since the check above.
                return;
            }

            var version = P.HistoryEvent.Parser.ParseFrom(history.Created.Started).ExecutionStarted.Version ?? "";
            if (CompareVersions(version, Options.DefaultVersion) > 0)
            {
                // It stays busy: nothing but another start, of a newer app, changes the answer.
                _logger.LogWarning("The orchestration {InstanceId} has the version {Version}, newer than defaultVersion in host.json. It waits for a newer app.", instance.Id, version);
                return;
            }
        }

        var arrived = Store.TakeInbox(instance);
        var outcome = await AskAsync(instance, history, arrived);
        if (outcome is { Status: P.OrchestrationStatus.Running })
        {
            await CommitAsync(instance, history, outcome);
        }
        else if (outcome is not null)
        {
            await FinishAsync(instance, history, outcome);
        }
    }

    /// <summary>As the real host compares them: no version is the oldest, versions of numbers by number, all others as texts.</summary>
    private static int CompareVersions(string one, string other) =>
        Version.TryParse(one, out var first) && Version.TryParse(other, out var second) ? first.CompareTo(second) : string.Compare(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Has a worker run the orchestrator. Null when the host is stopping: the turn runs again at the next start.</summary>
    private async ValueTask<TurnOutcome?> AskAsync(Instance instance, History history, List<Arrival> arrived)
    {
        if (!_functions.TryGetOrchestrator(instance.Name, out var function))
        {
            return TurnOutcome.Failed("System.InvalidOperationException", $"There is no orchestrator function named '{instance.Name}'.");
        }

        long now = TimeOfTurn(instance, arrived);
        history.BeginTurn(now, arrived);
        while (true)
        {
            try
            {
                var answer = await _invoker.InvokeAsync(function, OrchestratorProtocol.Request(function, history), 1, _abort.Token);
                return TurnOutcome.From(OrchestratorProtocol.Response(answer.ReturnValue), now, arrived);
            }
            catch (FunctionFailedException exception)
            {
                return TurnOutcome.Failed(Failures.From(exception.Failure));
            }
            catch (InvalidDataException exception)
            {
                return TurnOutcome.Failed("System.InvalidOperationException", exception.Message);
            }
            catch (OperationCanceledException) when (_abort.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
            {
                return TurnOutcome.Failed(exception.GetType().FullName!, exception.Message);
            }
            catch (WorkerLostException) when (_stopping.IsCancellationRequested)
            {
                return null;
            }
            catch (WorkerLostException exception)
            {
                _logger.LogWarning("{Sentence} The turn of {InstanceId} runs again.", exception.Message, instance.Id);
            }
        }
    }

    /// <summary>Ticks. Never before an earlier turn or the delivered timers: the clock may have been set back.</summary>
    private long TimeOfTurn(Instance instance, List<Arrival> arrived)
    {
        long now = Math.Max(UtcNow.Ticks, instance.UpdatedTicks);
        foreach (var one in arrived)
        {
            now = Math.Max(now, one.FireAtTicks);
        }

        return now;
    }

    private async ValueTask CommitAsync(Instance instance, History history, TurnOutcome outcome)
    {
        history.EndTurn(outcome.Turn.NowTicks, outcome.Turn.Actions);
        List<DurableTimer> timers;
        JournalPosition position;
        lock (Store.Lock)
        {
            if (instance.Live is not { } live)
            {
                return;
            }

            timers = Store.CommitTurn(instance, outcome.Turn);
            _histories.Put(instance.Number, history);
            live.Busy = false;
            position = instance.Last;
            Wake(instance);
        }

        await Store.WrittenAsync(position);
        Dispatch(instance, history.Created.TraceParent, outcome.Turn.Actions);
        foreach (var timer in timers)
        {
            _timers.Add(timer);
        }
    }

    /// <summary>Ends an execution. A result of its turns and activities that still run is ignored.</summary>
    private async ValueTask FinishAsync(Instance instance, History history, TurnOutcome outcome)
    {
        byte[]? events = FinishedHistory.Write(history);
        JournalPosition position;
        lock (Store.Lock)
        {
            if (instance.Live is null)
            {
                return;
            }

            instance.Live.Timers.ForEach(_timers.Cancel);
            Store.Finish(instance, new FinishedRecord(
                instance.Id, instance.Name, outcome.Status, instance.CreatedTicks, Math.Max(UtcNow.Ticks, instance.UpdatedTicks), history.Created.Started,
                outcome.Output, outcome.Failure, events));
            position = instance.Last;
        }

        DurableTrace.Finish(history.Created, outcome.Status, UtcNow);
        if (outcome.Failure is { } failure)
        {
            _logger.LogWarning("The orchestration {Name} {InstanceId} failed: {ErrorType}: {ErrorMessage}", instance.Name, instance.Id, failure.ErrorType, failure.ErrorMessage);
        }

        await Store.WrittenAsync(position);
        Dispatch(instance, history.Created.TraceParent, outcome.Turn.Actions);
    }

    private void Dispatch(Instance instance, string? traceParent, IReadOnlyList<ScheduledAction> actions)
    {
        for (int i = 0; i < actions.Count; i++)
        {
            if (actions[i].Kind == ActionKind.TaskScheduled)
            {
                _activities.Add(new ActivityCall(instance, actions[i].Id, actions[i].Name, actions[i].Input, traceParent, IsFromJournal: false));
            }
        }
    }
}
