using Mall.Embedded.Rpc.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Rpc;

/// <summary>What listeners are given: the pool knows all listeners, so they cannot be given the pool itself.</summary>
internal sealed class FunctionInvoker(IServiceProvider services) : IFunctionInvoker
{
    private readonly Lazy<WorkerPool> _pool = new(services.GetRequiredService<WorkerPool>);

    public Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken) =>
        _pool.Value.InvokeAsync(function, request, weight, cancellationToken);
}
