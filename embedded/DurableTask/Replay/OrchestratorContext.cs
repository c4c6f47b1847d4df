using System.Globalization;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.DurableTask.Replay;

/// <summary>What one run of an orchestrator sees. It gives recorded answers for recorded actions, and collects the new ones.</summary>
internal sealed partial class OrchestratorContext(
    History history, OrchestratorPump pump, DurableJson json, ILoggerFactory loggerFactory) : TaskOrchestrationContext
{
    private readonly Dictionary<int, TaskCompletionSource<Message>> _openTasks = [];
    private readonly Dictionary<int, TaskCompletionSource> _openTimers = [];
    private readonly ExternalEvents _events = new(json);
    private DateTime _now;
    private bool _replaying = true;
    private object? _customStatus;
    private int _guids;
    private int _actions;
    private int _actionsOfTurn;

    public override TaskName Name => history.Created.Name;

    public override string InstanceId => history.Created.Id;

    public override ParentOrchestrationInstance? Parent => null;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => _replaying;

    public override string Version => history.Created.Version;

    /// <summary>New actions of the turn that is not in the history yet.</summary>
    public List<OrchestratorAction> NewActions { get; } = [];

    public List<int> NewlyCancelledTimers { get; } = [];

    /// <summary>Why the orchestration must fail, whatever its code does.</summary>
    public Failure? Broken { get; private set; }

    public bool WaitsForSomethingDurable => _openTasks.Count > 0 || _openTimers.Count > 0 || _events.AnybodyWaits;

    protected override ILoggerFactory LoggerFactory => loggerFactory;

    /// <param name="actionsAfterTurn">How many actions the history has at the end of the turn; null for the turn that is new.</param>
    public void BeginTurn(DateTime now, int? actionsAfterTurn)
    {
        _now = now;
        _replaying = actionsAfterTurn.HasValue;
        _actionsOfTurn = actionsAfterTurn ?? int.MaxValue;
    }

    public void Deliver(Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.EventRaised:
                try
                {
                    _events.Raise(message);
                }
                catch (Exception exception) when (exception is System.Text.Json.JsonException or NotSupportedException or InvalidOperationException)
                {
                    Broken ??= Failure.From(exception);
                }

                break;
            case MessageKind.TaskCompleted or MessageKind.TaskFailed when _openTasks.Remove(message.TaskId, out var task):
                task.TrySetResult(message);
                break;
        }
    }

    public void Fire(int timerId)
    {
        if (_openTimers.Remove(timerId, out var timer))
        {
            timer.TrySetResult();
        }
    }

    /// <summary>At the end of a replayed turn: the code must have asked for everything that the history has.</summary>
    public void EndTurn(bool codeEnded)
    {
        if (!_replaying || Broken is not null)
        {
            return;
        }

        if (_actions < _actionsOfTurn)
        {
            var missing = history.Actions[_actions];
            Mismatch($"at action {_actions} the history has {Describe(missing)}, but the code now {(codeEnded ? "ends" : "asks for nothing")}.");
        }
        else if (codeEnded)
        {
            Mismatch($"the code now ends after {_actions} actions, where the history goes on.");
        }
    }

    public byte[]? SerializeCustomStatus() => json.ToBytes(_customStatus);

    public override T? GetInput<T>()
        where T : default
    {
        EnsureLegalAccess();
        return json.Deserialize<T>(history.Created.Input);
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        EnsureLegalAccess();
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return _events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        EnsureLegalAccess();
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        Schedule(OrchestratorAction.Event(instanceId, eventName, json.ToBytes(payload)));
    }

    public override void SetCustomStatus(object? customStatus)
    {
        EnsureLegalAccess();
        _customStatus = customStatus;
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        EnsureLegalAccess();
        int id = Schedule(OrchestratorAction.Timer(fireAt.ToUniversalTime().Ticks));
        var source = new TaskCompletionSource();
        _openTimers[id] = source;
        if (cancellationToken.CanBeCanceled)
        {
            cancellationToken.Register(() => Cancel(id, source, cancellationToken));
        }

        return source.Task;
    }

    public override Guid NewGuid()
    {
        EnsureLegalAccess();
        string counter = (_guids++).ToString(CultureInfo.InvariantCulture);
        return DeterministicGuid.Create($"{InstanceId}_{CurrentUtcDateTime:o}_{counter}");
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        throw new NotSupportedException("The embedded host does not support sub-orchestrations.");

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        throw new NotSupportedException("The embedded host does not support continue-as-new.");

    private static string Describe(OrchestratorAction action) => action.Kind switch
    {
        ActionKind.TaskScheduled => $"TaskScheduled '{action.Name}'",
        ActionKind.EventSent => $"EventSent '{action.Name}'",
        _ => "TimerCreated",
    };

    private static string DescribeCall(OrchestratorAction action) => action.Kind switch
    {
        ActionKind.TaskScheduled => $"CallActivityAsync '{action.Name}'",
        ActionKind.EventSent => $"SendEvent '{action.Name}'",
        _ => "CreateTimer",
    };

    /// <summary>The action's id. After a mismatch the id leads nowhere: the code waits for ever and the turn fails.</summary>
    private int Schedule(OrchestratorAction action)
    {
        int id = _actions++;
        if (!_replaying)
        {
            NewActions.Add(action);
        }
        else if (id >= _actionsOfTurn)
        {
            string has = id < history.Actions.Count ? $"{Describe(history.Actions[id])} only after the next event" : "no further action";
            Mismatch($"at action {id} the history has {has}, but the code now asks for {DescribeCall(action)}.");
        }
        else if (history.Actions[id] is var recorded
            && (recorded.Kind != action.Kind || !string.Equals(recorded.Name, action.Name, StringComparison.OrdinalIgnoreCase)))
        {
            Mismatch($"at action {id} the history has {Describe(recorded)}, but the code now asks for {DescribeCall(action)}.");
        }

        return id;
    }

    private void Cancel(int id, TaskCompletionSource source, CancellationToken cancellationToken)
    {
        if (!pump.IsTurnThread || !_openTimers.Remove(id))
        {
            return;
        }

        if (!_replaying)
        {
            NewlyCancelledTimers.Add(id);
        }

        source.TrySetCanceled(cancellationToken);
    }

    private void Mismatch(string sentence) => Broken ??= Failure.Of(
        "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException", $"Non-deterministic orchestrator '{history.Created.Name}': {sentence}");

    private void EnsureLegalAccess()
    {
        if (!pump.IsTurnThread)
        {
            throw new InvalidOperationException(IllegalAwait.Sentence);
        }
    }
}
