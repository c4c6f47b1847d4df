using System.Text;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.Settings;
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

                call = call with { Name = recorded.Name, Input = recorded.Input, TraceParent = Store.ReadCreated(call.Instance)?.TraceParent };
            }

            if (await AnswerAsync(call) is { } answer)
            {
                if (_faults.Hit(Fault.DurableEventFirst))
                {
                    await Task.Delay(_faults.Delay(), _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }

                Complete(call, answer);
            }
        }
        catch (ObjectDisposedException) when (_abort.IsCancellationRequested)
        {
            // The code did not heed its token, and by now the journal is closed. It is run again at the next start.
        }
        catch (Exception exception)
        {
            Fail(exception, $"The activity {call.Name} of {call.Instance.Id}");
        }
    }

    /// <summary>Null when the host is stopping and the activity gave up because of that, or its worker is gone.</summary>
    private async ValueTask<Message?> AnswerAsync(ActivityCall call)
    {
        if (!_functions.TryGetActivity(call.Name!, out var function))
        {
            return Message.Failed(call.TaskId, Failures.Of(
                "System.InvalidOperationException", $"There is no activity function named '{call.Name}'.", nonRetriable: true));
        }

        using var activity = DurableTrace.StartActivity(call.Name!, call.Instance.Id, call.TraceParent);
        while (true)
        {
            try
            {
                var request = ActivityProtocol.Request(function, call.Instance.Id, call.Input, activity?.Id ?? call.TraceParent);
                string? result = ActivityProtocol.Result((await InvokeAsync(function, request)).ReturnValue);
                return TooLarge(result) is { } tooLarge
                    ? Message.Failed(call.TaskId, Failures.Of("System.ArgumentException", tooLarge))
                    : Message.Completed(call.TaskId, result);
            }
            catch (FunctionFailedException exception)
            {
                var failure = Failures.From(exception.Failure);
                _logger.LogWarning("The activity {Activity} of {InstanceId} failed: {ErrorType}: {ErrorMessage}", call.Name, call.Instance.Id, failure.ErrorType, failure.ErrorMessage);
                return Message.Failed(call.TaskId, failure);
            }
            catch (OperationCanceledException) when (_abort.IsCancellationRequested)
            {
                return null;
            }
            catch (Exception exception) when (exception is OperationCanceledException or TimeoutException)
            {
                return Message.Failed(call.TaskId, Failures.Of(exception.GetType().FullName!, exception.Message));
            }
            catch (WorkerLostException) when (_stopping.IsCancellationRequested)
            {
                return null;
            }
            catch (WorkerLostException exception)
            {
                _logger.LogWarning("{Sentence} The activity of {InstanceId} is run again.", exception.Message, call.Instance.Id);
            }
        }
    }

    /// <summary>Once, or twice: "Durable Functions guarantees that each activity is executed at least once" (learn.microsoft.com/azure/azure-functions/durable/durable-functions-types-features-overview).
    /// Twice is what a host that is lost with a result makes of it: one run after the other; or both at once, when the lost host goes on for a while.</summary>
    private async Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request)
    {
        if (!_faults.Hit(Fault.DurableActivityTwice))
        {
            return await _invoker.InvokeAsync(function, request, 1, _abort.Token);
        }

        var first = _invoker.InvokeAsync(function, request.Clone(), 1, _abort.Token);
        if (_faults.Below(2) == 0)
        {
            await ((Task)first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var second = _invoker.InvokeAsync(function, request, 1, _abort.Token);
        await Task.WhenAll([(Task)first, second]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await second;
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

    /// <summary>The sentence about a value that does not fit into the journal; null for one that does.</summary>
    public static string? TooLarge(string? value)
    {
        if (value is null || value.Length * 3L <= DurableOptions.MaxValueBytes)
        {
            return null;
        }

        int bytes = Encoding.UTF8.GetByteCount(value);
        return bytes <= DurableOptions.MaxValueBytes
            ? null
            : $"A durable value of {bytes} bytes of JSON is larger than the {DurableOptions.MaxValueBytes} bytes that the embedded host takes; keep it elsewhere and pass its name.";
    }
}
