using DurableTask.Core.History;
using Microsoft.DurableTask.Client;

namespace Mall.Functions.Operations;

/// <summary>An orchestration's state, from the durable client; null members are unknown.</summary>
public sealed record OrchestrationState(string Name, string Status, DateTimeOffset CreatedAt, DateTimeOffset LastUpdatedAt, string? Failure);

/// <summary>An order's orchestration: its state and its steps. Inputs and outputs of steps are not shown.</summary>
internal static class OrchestrationTimeline
{
    /// <summary>No state and no entries if there is no such instance: it has not started, or was purged a day after its end.</summary>
    public static async Task<(OrchestrationState? State, IReadOnlyList<TimelineEntry> Entries)> ReadAsync(DurableTaskClient durable, string orderId, CancellationToken cancellationToken)
    {
        if (await durable.GetInstanceAsync(orderId, getInputsAndOutputs: true, cancellationToken) is not { } instance)
        {
            return (null, []);
        }

        var state = new OrchestrationState(
            instance.Name, TimelineEntry.Word(instance.RuntimeStatus), instance.CreatedAt, instance.LastUpdatedAt, BodyPreview.Cut(instance.FailureDetails?.ErrorMessage));
        try
        {
            return (state, Entries(await durable.GetOrchestrationHistoryAsync(orderId, cancellationToken)));
        }
        catch (ArgumentException)
        {
            // Purged since the call above.
            return (null, []);
        }
    }

    internal static IReadOnlyList<TimelineEntry> Entries(IEnumerable<HistoryEvent> history)
    {
        var entries = new List<TimelineEntry>();
        var names = new Dictionary<int, string?>();
        foreach (var step in history)
        {
            if (step is TaskScheduledEvent scheduled)
            {
                names[scheduled.EventId] = scheduled.Name;
            }

            if (EntryOf(step, names) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private static TimelineEntry? EntryOf(HistoryEvent step, Dictionary<int, string?> names) => step switch
    {
        ExecutionStartedEvent started => Of(step, "started", ("name", started.Name), ("version", started.Version)),
        TaskScheduledEvent scheduled => Of(step, "step-begun", ("step", scheduled.Name)),
        TaskCompletedEvent completed => Of(step, "step-done", ("step", names.GetValueOrDefault(completed.TaskScheduledId))),
        TaskFailedEvent failed => Of(
            step, "step-failed", ("step", names.GetValueOrDefault(failed.TaskScheduledId)), ("error", BodyPreview.Cut(failed.FailureDetails?.ErrorMessage ?? failed.Reason))),
        TimerCreatedEvent created => Of(step, "timer-set", ("until", TimelineEntry.Time(new DateTimeOffset(created.FireAt.ToUniversalTime())))),
        TimerFiredEvent => Of(step, "timer-fired"),
        EventRaisedEvent raised => Of(step, "event-received", ("name", raised.Name)),
        ExecutionCompletedEvent completed => Of(step, "ended", ("status", TimelineEntry.Word(completed.OrchestrationStatus)), ("error", BodyPreview.Cut(completed.FailureDetails?.ErrorMessage))),
        _ => null,
    };

    private static TimelineEntry Of(HistoryEvent step, string kind, params ReadOnlySpan<(string Name, object? Value)> detail) =>
        TimelineEntry.Of(new DateTimeOffset(DateTime.SpecifyKind(step.Timestamp, DateTimeKind.Utc)), TimelineSource.Orchestration, kind, detail);
}
