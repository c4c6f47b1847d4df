using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>Runs functions on the workers that are connected. All that is not HTTP goes through here and yields to requests under load.</summary>
internal interface IFunctionInvoker
{
    /// <summary>One invocation, from the request to the worker's answer.</summary>
    /// <param name="function">What to run.</param>
    /// <param name="request">Input data, trigger metadata and trace context. The ids are filled in here.</param>
    /// <param name="weight">How many messages or events it stands for: a batch of a hundred is charged as a hundred when it has to yield.</param>
    /// <param name="cancellationToken">Cancels the function's own token. The answer is waited for all the same, unless the invocation has not begun.</param>
    /// <exception cref="FunctionFailedException">The function threw.</exception>
    /// <exception cref="WorkerLostException">The worker went away while the function ran; whether it did its work is unknown.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before it began, or the function gave up because of it.</exception>
    Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken);
}

/// <summary>What a function threw, as the worker told it.</summary>
internal sealed class FunctionFailedException(string function, RpcException failure) : Exception($"{function} failed: {failure.Message}")
{
    public RpcException Failure { get; } = failure;
}

/// <summary>The worker's stream ended while it ran something.</summary>
internal sealed class WorkerLostException(string function) : Exception($"The worker that ran {function} is gone.");
