using Mall.Embedded.DurableTask.Records;
using Microsoft.DurableTask;

namespace Mall.Embedded.DurableTask.Replay;

/// <content>Activity calls and their retries. Retries are durable timers, so they are part of the history.</content>
internal sealed partial class OrchestratorContext
{
    public override async Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        await CallAsync(name, input, options);

    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        byte[]? result = await CallAsync(name, input, options);
        return json.Deserialize<TResult>(result)!;
    }

    private async Task<byte[]?> CallAsync(TaskName name, object? input, TaskOptions? options)
    {
        EnsureLegalAccess();
        if (string.IsNullOrEmpty(name.Name))
        {
            throw new ArgumentException("The activity needs a name.", nameof(name));
        }

        if (input is TaskOptions && options is null)
        {
            throw new ArgumentException(
                $"The activity '{name}' was given a {nameof(TaskOptions)} as its input and no options; name the argument: options: ...", nameof(input));
        }

        if (options?.Tags is { Count: > 0 })
        {
            throw new NotSupportedException("The embedded host does not support task tags.");
        }

        byte[]? payload = json.ToBytes(input);
        if (options?.Retry?.Policy is { } policy)
        {
            return await CallWithPolicyAsync(name, payload, policy);
        }

        return options?.Retry?.Handler is { } handler
            ? await CallWithHandlerAsync(name, payload, handler)
            : await CallOnceAsync(name, payload);
    }

    private async Task<byte[]?> CallOnceAsync(TaskName name, byte[]? payload)
    {
        int id = Schedule(OrchestratorAction.Task(name, payload));
        var source = new TaskCompletionSource<Message>();
        _openTasks[id] = source;
        var answer = await source.Task;
        return answer.Failure is null ? answer.Payload : throw new ActivityFailure(name, id, answer.Failure).ToPublic();
    }

    private async Task<byte[]?> CallWithPolicyAsync(TaskName name, byte[]? payload, RetryPolicy policy)
    {
        var first = CurrentUtcDateTime;
        for (int attempt = 1; ; attempt++)
        {
            TaskFailedException failure;
            try
            {
                return await CallOnceAsync(name, payload);
            }
            catch (TaskFailedException exception) when (!ActivityFailure.IsFinal(exception))
            {
                failure = exception;
            }

            var delay = DelayAfter(attempt, first, policy, failure);
            if (delay == TimeSpan.Zero)
            {
                throw failure;
            }

            // The real engine once slept after the last failure, too. It kept the timer, without the delay, because histories had it.
            bool last = attempt >= policy.MaxNumberOfAttempts;
            await CreateTimer(last ? CurrentUtcDateTime : CurrentUtcDateTime.Add(delay), CancellationToken.None);
            if (last)
            {
                throw failure;
            }
        }
    }

    private TimeSpan DelayAfter(int attempt, DateTime first, RetryPolicy policy, TaskFailedException failure)
    {
        bool expired = policy.RetryTimeout != Timeout.InfiniteTimeSpan && CurrentUtcDateTime - first >= policy.RetryTimeout;
        if (expired || !policy.HandleFailure(failure.FailureDetails))
        {
            return TimeSpan.Zero;
        }

        double milliseconds = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        bool capped = policy.MaxRetryInterval != Timeout.InfiniteTimeSpan && milliseconds >= policy.MaxRetryInterval.TotalMilliseconds;
        return capped ? policy.MaxRetryInterval : TimeSpan.FromMilliseconds(milliseconds);
    }

    private async Task<byte[]?> CallWithHandlerAsync(TaskName name, byte[]? payload, AsyncRetryHandler handler)
    {
        var first = CurrentUtcDateTime;
        for (int attempt = 1; ; attempt++)
        {
            TaskFailedException failure;
            try
            {
                return await CallOnceAsync(name, payload);
            }
            catch (TaskFailedException exception) when (!ActivityFailure.IsFinal(exception))
            {
                failure = exception;
            }

            var context = new RetryContext(this, attempt, failure.FailureDetails, CurrentUtcDateTime - first, CancellationToken.None);
            if (!await handler(context))
            {
                throw failure;
            }
        }
    }
}
