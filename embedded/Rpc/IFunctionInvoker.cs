using Mall.Embedded.Rpc.Protocol;

namespace Mall.Embedded.Rpc;

/// <summary>Runs functions on the connected workers. All work that is not HTTP goes through here and yields to requests under load.</summary>
internal interface IFunctionInvoker
{
    /// <summary>Runs one invocation, from the request to the worker's answer.</summary>
    /// <param name="function">The function to run.</param>
    /// <param name="request">Input data, trigger metadata and trace context. This method fills in the ids.</param>
    /// <param name="weight">Number of messages or events in the invocation: a batch of a hundred is charged as a hundred when it has to yield.</param>
    /// <param name="cancellationToken">Cancels the function's own token. The call still waits for the answer, unless the invocation has not begun.</param>
    /// <exception cref="FunctionFailedException">The function threw.</exception>
    /// <exception cref="WorkerLostException">The worker went away while the function ran. Nobody knows whether it did its work.</exception>
    /// <exception cref="OperationCanceledException">The invocation was cancelled before it began, or the function gave up.</exception>
    Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken);
}

/// <summary>A function threw, as the worker reported it.</summary>
internal sealed class FunctionFailedException(string function, RpcException failure) : Exception($"{function} failed: {failure.Message}")
{
    public RpcException Failure { get; } = failure;
}

/// <summary>The worker's stream ended while the worker ran a function.</summary>
internal sealed class WorkerLostException(string function) : Exception($"The worker that ran {function} has ended.");
