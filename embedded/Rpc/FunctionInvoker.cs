using Mall.Embedded.Rpc.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Rpc;

/// <summary>Gives listeners access to the pool. The pool itself needs the listeners, so it cannot be injected into them.</summary>
internal sealed class FunctionInvoker(IServiceProvider services) : IFunctionInvoker
{
    private readonly Lazy<WorkerPool> _pool = new(services.GetRequiredService<WorkerPool>);

    public Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken) =>
        _pool.Value.InvokeAsync(function, request, weight, cancellationToken);
}
