using Google.Protobuf;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Store;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Protocol;

/// <summary>What is kept of a history when its execution is over: which steps there were and when. What they were given and what they answered is not: a hundred thousand
/// finished executions stay in the journal until they are purged.</summary>
internal static class FinishedHistory
{
    /// <summary>Of an execution with more steps than fit, only the beginning and the end are kept.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>An encoded <c>HistoryChunk</c>; null when it takes more than <see cref="MaxBytes"/>.</summary>
    public static byte[]? Write(History history)
    {
        var kept = new P.HistoryChunk { Events = { EventsOf(history).Select(Bare) } };
        return kept.CalculateSize() <= MaxBytes ? kept.ToByteArray() : null;
    }

    /// <summary>All events of an execution that is over, its beginning with its input and its end with its output.</summary>
    public static IReadOnlyList<P.HistoryEvent> Read(FinishedRecord finished)
    {
        var started = P.HistoryEvent.Parser.ParseFrom(finished.Started);
        IEnumerable<P.HistoryEvent> steps = finished.Events is { } kept ? P.HistoryChunk.Parser.ParseFrom(kept).Events : [];
        var events = steps.Select(step => step.EventTypeCase == P.HistoryEvent.EventTypeOneofCase.ExecutionStarted ? started : step).ToList();
        if (!events.Contains(started))
        {
            events.Insert(0, started);
        }

        events.Add(HistoryEvents.ExecutionCompleted(finished));
        return events;
    }

    /// <summary>The events of an execution that goes on; of one whose first turn did not end yet only its start.</summary>
    public static IReadOnlyList<P.HistoryEvent> EventsOf(History history)
    {
        var request = P.OrchestratorRequest.Parser.ParseFrom(history.Request);
        return request.PastEvents.Count + request.NewEvents.Count > 0
            ? [.. request.PastEvents, .. request.NewEvents]
            : [P.HistoryEvent.Parser.ParseFrom(history.Created.Started)];
    }

    private static P.HistoryEvent Bare(P.HistoryEvent step)
    {
        var bare = new P.HistoryEvent { EventId = step.EventId, Timestamp = step.Timestamp };
        switch (step.EventTypeCase)
        {
            case P.HistoryEvent.EventTypeOneofCase.ExecutionStarted:
                bare.ExecutionStarted = new P.ExecutionStartedEvent();
                return bare;
            case P.HistoryEvent.EventTypeOneofCase.TaskCompleted:
                bare.TaskCompleted = new P.TaskCompletedEvent { TaskScheduledId = step.TaskCompleted.TaskScheduledId };
                return bare;
            case P.HistoryEvent.EventTypeOneofCase.TaskFailed:
                var failure = step.TaskFailed.FailureDetails;
                bare.TaskFailed = new P.TaskFailedEvent
                {
                    TaskScheduledId = step.TaskFailed.TaskScheduledId,
                    FailureDetails = new P.TaskFailureDetails { ErrorType = failure?.ErrorType ?? "", ErrorMessage = failure?.ErrorMessage ?? "" },
                };
                return bare;
            case P.HistoryEvent.EventTypeOneofCase.EventRaised:
                bare.EventRaised = new P.EventRaisedEvent { Name = step.EventRaised.Name };
                return bare;
            default:
                return step;
        }
    }
}
