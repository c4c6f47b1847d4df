using System.Diagnostics;
using System.Globalization;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>An invocation that a worker was asked for.</summary>
internal sealed class PendingInvocation(WorkerConnection worker, FunctionEntry function)
{
    // Ids have to be unique in the life of the host, and are made for each request: a number behind a prefix is enough.
    private static readonly string Prefix = Guid.NewGuid().ToString("N")[..16];
    private static long _last;

    private readonly TaskCompletionSource<InvocationResponse> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Interlocked.Increment(ref _last):x}");

    public FunctionEntry Function => function;

    /// <summary>As <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long Started { get; } = Stopwatch.GetTimestamp();

    /// <summary>The worker's answer when the function succeeded; else what <see cref="IFunctionInvoker"/> throws.</summary>
    public Task<InvocationResponse> Answer => _answer.Task;

    /// <summary>Called when it has taken too long: the function may not look at its token, so that whoever waits for more than the answer has to be told.</summary>
    public Action? OnExpired { get; set; }

    /// <summary>Has the function's own token cancelled.</summary>
    public void Cancel() => worker.Cancel(this);

    public void Complete(InvocationResponse response)
    {
        switch (response.Result?.Status)
        {
            case StatusResult.Types.Status.Success:
                _answer.TrySetResult(response);
                break;
            case StatusResult.Types.Status.Cancelled:
                _answer.TrySetCanceled();
                break;
            default:
                Fail(new FunctionFailedException(function.Name, response.Result?.Exception ?? new RpcException { Message = "It failed without a reason." }));
                break;
        }
    }

    public void Fail(Exception exception)
    {
        if (_answer.TrySetException(exception))
        {
            // Not everybody waits for an answer: an HTTP response may have been written already.
            _ = _answer.Task.Exception;
        }
    }
}
