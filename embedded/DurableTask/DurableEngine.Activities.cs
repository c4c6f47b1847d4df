using System.Diagnostics;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.DurableTask.Triggers;
using Mall.Embedded.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.DurableTask;

/// <content>Activities: at least once each.</content>
internal sealed partial class DurableEngine
{
    private async Task RunActivityAsync(ActivityCall call)
    {
        try
        {
            if (call.IsFromJournal)
            {
                if (Store.ReadTask(call.Instance, call.TaskId) is not { } recorded)
                {
                    return;
                }

                call = call with { Name = recorded.Name, Input = recorded.Payload, TraceParent = Store.ReadCreated(call.Instance)?.TraceParent };
            }

            if (await AnswerAsync(call) is { } answer)
            {
                Complete(call, answer);
            }
        }
        catch (Exception exception)
        {
            // Only the journal can fail here, and then the process is about to stop.
            _logger.LogCritical(exception, "The result of {Activity} for {InstanceId} is lost; it is run again at the next start.", call.Name, call.Instance.Id);
        }
    }

    /// <summary>Null when the host is stopping and the activity gave up because of that.</summary>
    private async ValueTask<Message?> AnswerAsync(ActivityCall call)
    {
        if (!_functions.TryGetActivity(call.Name!, out var function))
        {
            return Message.Failed(call.TaskId, Failure.Of(
                "System.InvalidOperationException", $"There is no activity function named '{call.Name}'.", nonRetriable: true));
        }

        var input = new InvocationInput
        {
            BindingData = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = call.Instance.Id },
            TraceParent = call.TraceParent,
            TraceName = "activity:" + call.Name,
            TraceKind = ActivityKind.Server,
            TraceTags = InvocationTrace.IsListenedTo ? DurableTrace.Tags("activity", call.Name!, call.Instance.Id) : [],
            Prepare = context => context.Features.Set(new ActivityInvocation(call.Input)),
        };
        try
        {
            object? result = await _functions.Executor.ExecuteAsync(function, input, _abort.Token);
            return Message.Completed(call.TaskId, _json.ToBytes(result));
        }
        catch (OperationCanceledException) when (_abort.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "The activity {Activity} of {InstanceId} failed.", call.Name, call.Instance.Id);
            return Message.Failed(call.TaskId, Failure.From(exception));
        }
    }

    private void Complete(ActivityCall call, Message answer)
    {
        lock (Store.Lock)
        {
            // The instance may be finished or terminated by now, and then nobody wants the answer.
            if (call.Instance.Live is { } live && live.Tasks.Contains(call.TaskId))
            {
                Store.Deliver(call.Instance, answer);
                Wake(call.Instance);
            }
        }
    }
}
