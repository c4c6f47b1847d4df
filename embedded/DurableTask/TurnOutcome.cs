using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask;

/// <summary>The result of a turn: the execution goes on (running), or it has ended.</summary>
internal sealed record TurnOutcome(P.OrchestrationStatus Status, TurnRecord Turn, string? Output, P.TaskFailureDetails? Failure)
{
    public static TurnOutcome Failed(P.TaskFailureDetails failure) => new(P.OrchestrationStatus.Failed, new TurnRecord(0, [], []), null, failure);

    public static TurnOutcome Failed(string errorType, string sentence) => Failed(Failures.Of(errorType, sentence));

    /// <summary>Converts the worker's answer. An unsupported action, or more data than the journal takes, fails the instance, and none of the turn's actions runs.</summary>
    public static TurnOutcome From(P.OrchestratorResponse response, long now, List<Arrival> arrived)
    {
        if (response.CustomStatus is not null)
        {
            return NotSupported("SetCustomStatus");
        }

        P.CompleteOrchestrationAction? end = null;
        var actions = new List<ScheduledAction>(response.Actions.Count);
        foreach (var action in response.Actions)
        {
            switch (action.OrchestratorActionTypeCase)
            {
                case P.OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask:
                    if (DurableEngine.TooLarge(action.ScheduleTask.Input) is { } inputTooLarge)
                    {
                        return Failed("System.ArgumentException", inputTooLarge);
                    }

                    actions.Add(ScheduledAction.Task(action.Id, action.ScheduleTask.Name, action.ScheduleTask.Input));
                    break;
                case P.OrchestratorAction.OrchestratorActionTypeOneofCase.CreateTimer:
                    actions.Add(ScheduledAction.Timer(action.Id, action.CreateTimer.FireAt.ToDateTime().Ticks));
                    break;
                case P.OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration
                    when action.CompleteOrchestration.OrchestrationStatus is P.OrchestrationStatus.Completed or P.OrchestrationStatus.Failed:
                    end = action.CompleteOrchestration;
                    break;
                default:
                    return NotSupported(Name(action));
            }
        }

        var turn = new TurnRecord(now, arrived.ConvertAll(one => one.Item), actions);
        if (turn.PayloadBytes > TurnRecord.MaxPayloadBytes)
        {
            return Failed(
                "System.InvalidOperationException",
                $"The orchestration called activities with {turn.PayloadBytes} bytes of input at once, more than the {TurnRecord.MaxPayloadBytes} that the embedded host takes; "
                + "await some of them before calling the next.");
        }

        if (end is null)
        {
            return new TurnOutcome(P.OrchestrationStatus.Running, turn, null, null);
        }

        return DurableEngine.TooLarge(end.Result) is { } outputTooLarge
            ? Failed("System.ArgumentException", outputTooLarge)
            : new TurnOutcome(end.OrchestrationStatus, turn, end.Result, FailureOf(end));
    }

    private static TurnOutcome NotSupported(string what) => Failed("System.NotSupportedException", $"The embedded host does not support {what} in an orchestration.");

    private static P.TaskFailureDetails? FailureOf(P.CompleteOrchestrationAction end) =>
        end.OrchestrationStatus == P.OrchestrationStatus.Completed ? null
        : Failures.Bounded(end.FailureDetails ?? Failures.Of("(unknown)", end.Result ?? "The worker gave no reason."));

    private static string Name(P.OrchestratorAction action) => action.OrchestratorActionTypeCase switch
    {
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration => "ContinueAsNew",
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.CreateSubOrchestration => "sub-orchestrations",
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.SendEvent => "SendEvent",
        P.OrchestratorAction.OrchestratorActionTypeOneofCase.SendEntityMessage => "entities",
        var kind => kind.ToString(),
    };
}
