using System.Text;
using Mall.Embedded.DurableTask.Protocol;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.DurableTask;

/// <content>Activities, which run at least once.</content>
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
            // The activity ignored its token, and the journal is closed by now. The activity runs again at the next start.
        }
        catch (Exception exception)
        {
            Fail(exception, $"The activity {call.Name} of {call.Instance.Id}");
        }
    }

    /// <summary>Null when the host is stopping and the activity gave up because of that, or its worker was lost.</summary>
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
                _logger.LogWarning("{Sentence} The activity of {InstanceId} runs again.", exception.Message, call.Instance.Id);
            }
        }
    }

    /// <summary>Runs the activity once, or twice as a fault: "Durable Functions guarantees that each activity is executed at least once" (learn.microsoft.com/azure/azure-functions/durable/durable-functions-types-features-overview).
    /// A host that is lost with a result causes a second run: after the first, or at the same time while the lost host goes on.</summary>
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
            // If the instance has ended by now, nobody needs the answer.
            if (call.Instance.Live is { } live && live.Tasks.Contains(call.TaskId))
            {
                Store.Deliver(call.Instance, answer);
                Wake(call.Instance);
            }
        }
    }

    /// <summary>The error text for a value that is too large for the journal; null for a value that fits.</summary>
    public static string? TooLarge(string? value)
    {
        if (value is null || value.Length * 3L <= DurableOptions.MaxValueBytes)
        {
            return null;
        }

        int bytes = Encoding.UTF8.GetByteCount(value);
        return bytes <= DurableOptions.MaxValueBytes
            ? null
            : $"A durable value of {bytes} bytes of JSON is larger than the {DurableOptions.MaxValueBytes} bytes that the embedded host takes; store it elsewhere and pass a reference to it.";
    }
}
