using Google.Protobuf.WellKnownTypes;
using Mall.Embedded.DurableTask.Records;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Protocol;

/// <summary>The history events that a worker replays (durabletask-protobuf, <c>orchestrator_service.proto</c>). An event that is not an action of the orchestrator has the id -1.</summary>
internal static class HistoryEvents
{
    public static Timestamp At(long ticks) => Timestamp.FromDateTime(new DateTime(ticks, DateTimeKind.Utc));

    /// <summary>The first event of each turn. Its time is the current time for the orchestrator's code.</summary>
    public static P.HistoryEvent TurnStarted(long now)
    {
        var created = New(now);
        created.OrchestratorStarted = new P.OrchestratorStartedEvent();
        return created;
    }

    public static P.HistoryEvent ExecutionStarted(P.CreateInstanceRequest request, string version, long now)
    {
        var created = New(now);
        created.ExecutionStarted = new P.ExecutionStartedEvent
        {
            Name = request.Name,
            Version = version,
            Input = request.Input,
            OrchestrationInstance = new P.OrchestrationInstance { InstanceId = request.InstanceId },
        };
        return created;
    }

    public static P.HistoryEvent ExecutionCompleted(FinishedRecord finished)
    {
        var created = New(finished.UpdatedTicks);
        created.ExecutionCompleted = new P.ExecutionCompletedEvent { OrchestrationStatus = finished.Status, Result = finished.Output, FailureDetails = finished.Failure };
        return created;
    }

    public static P.HistoryEvent TimerFired(int id, long fireAt, long now)
    {
        var created = New(now);
        created.TimerFired = new P.TimerFiredEvent { TimerId = id, FireAt = At(fireAt) };
        return created;
    }

    public static P.HistoryEvent From(Message message, long now)
    {
        var created = New(now);
        switch (message.Kind)
        {
            case MessageKind.TaskCompleted:
                created.TaskCompleted = new P.TaskCompletedEvent { TaskScheduledId = message.TaskId, Result = message.Payload };
                break;
            case MessageKind.TaskFailed:
                created.TaskFailed = new P.TaskFailedEvent { TaskScheduledId = message.TaskId, FailureDetails = message.Failure };
                break;
            case MessageKind.EventRaised:
                created.EventRaised = new P.EventRaisedEvent { Name = message.Name, Input = message.Payload };
                break;
            default:
                throw new InvalidOperationException($"A message of the kind {message.Kind} has no history event.");
        }

        return created;
    }

    /// <summary>Omits an activity's input: a replay compares only kinds and names.</summary>
    public static P.HistoryEvent From(ScheduledAction action, long now)
    {
        var created = New(now);
        created.EventId = action.Id;
        if (action.Kind == ActionKind.TaskScheduled)
        {
            created.TaskScheduled = new P.TaskScheduledEvent { Name = action.Name };
        }
        else
        {
            created.TimerCreated = new P.TimerCreatedEvent { FireAt = At(action.FireAtTicks) };
        }

        return created;
    }

    private static P.HistoryEvent New(long now) => new() { EventId = -1, Timestamp = At(now) };
}
