using System.Diagnostics;
using System.Globalization;
using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>One invocation that the host has sent to a worker.</summary>
internal sealed class PendingInvocation(WorkerConnection worker, FunctionEntry function)
{
    // Ids must be unique in the life of the host and cheap: a counter behind a random prefix.
    private static readonly string Prefix = Guid.NewGuid().ToString("N")[..16];
    private static long _last;

    private readonly TaskCompletionSource<InvocationResponse> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Interlocked.Increment(ref _last):x}");

    public FunctionEntry Function => function;

    /// <summary>A <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long Started { get; } = Stopwatch.GetTimestamp();

    /// <summary>The worker's answer when the function succeeds; otherwise it fails as <see cref="IFunctionInvoker"/> says.</summary>
    public Task<InvocationResponse> Answer => _answer.Task;

    /// <summary>Called when the invocation exceeds the timeout. The function may ignore its token, so a caller that waits for more than the answer needs this call.</summary>
    public Action? OnExpired { get; set; }

    /// <summary>Cancels the function's own token.</summary>
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
                Fail(new FunctionFailedException(function.Name, response.Result?.Exception ?? new RpcException { Message = "The worker gave no reason." }));
                break;
        }
    }

    public void Fail(Exception exception)
    {
        if (_answer.TrySetException(exception))
        {
            // Observed here: after a written HTTP response nobody awaits the answer.
            _ = _answer.Task.Exception;
        }
    }
}
