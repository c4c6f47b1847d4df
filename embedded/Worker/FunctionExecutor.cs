using System.Diagnostics;
using Mall.Embedded.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Mall.Embedded.Worker;

internal sealed class FunctionExecutor : IFunctionExecutor
{
    private readonly Dictionary<FunctionDescriptor, FunctionPlan> _plans = [];
    private readonly FunctionExecutionDelegate _pipeline;

    public FunctionExecutor(
        IReadOnlyList<FunctionPlan> plans, IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        foreach (FunctionPlan plan in plans)
        {
            _plans.Add(plan.Descriptor, plan);
        }

        FunctionExecutionDelegate pipeline = ExecuteFunctionAsync;
        for (int i = middleware.Count - 1; i >= 0; i--)
        {
            pipeline = middleware[i](pipeline);
        }

        _pipeline = pipeline;
    }

    public FunctionPlan GetPlan(FunctionDescriptor function) => _plans[function];

    /// <summary>The middleware and the function. The caller sends the outputs and disposes the context.</summary>
    public Task RunAsync(EmbeddedFunctionContext context) => _pipeline(context);

    public ValueTask<object?> ExecuteAsync(FunctionDescriptor function, InvocationInput input, CancellationToken cancellationToken)
    {
        FunctionPlan plan = _plans[function];
        return plan.Timeout is { } timeout
            ? timeout.RunAsync(function.Name, token => ExecuteAsync(plan, input, token), cancellationToken)
            : ExecuteAsync(plan, input, cancellationToken);
    }

    private async ValueTask<object?> ExecuteAsync(FunctionPlan plan, InvocationInput input, CancellationToken cancellationToken)
    {
        var context = new EmbeddedFunctionContext(plan, input, cancellationToken);

        using Activity? activity = InvocationTrace.Start(plan.Descriptor.Name, input);
        try
        {
            input.Prepare?.Invoke(context);
            await _pipeline(context);
            if (plan.Outputs.Count > 0)
            {
                await plan.SendOutputsAsync(context);
                return null;
            }

            return context.Result;
        }
        catch (Exception exception)
        {
            InvocationTrace.Fail(activity, exception);
            throw;
        }
        finally
        {
            await context.DisposeAsync();
        }
    }

    private static Task ExecuteFunctionAsync(FunctionContext functionContext)
    {
        var context = (EmbeddedFunctionContext)functionContext;
        if (context.Plan.BindsBody && context.Http!.Request.ContentLength > 0)
        {
            return ReadBodyAndExecuteAsync(context);
        }

        Task task = context.Plan.Invoke(context);
        return context.Plan.HasPropertyOutputs ? DistributeAsync(task, context) : task;
    }

    private static async Task ReadBodyAndExecuteAsync(EmbeddedFunctionContext context)
    {
        context.BodyData = await RequestBindingData.ReadBodyAsync(context.Http!);
        await context.Plan.Invoke(context);
        if (context.Plan.HasPropertyOutputs)
        {
            context.Plan.Distribute(context);
        }
    }

    private static async Task DistributeAsync(Task task, EmbeddedFunctionContext context)
    {
        await task;
        context.Plan.Distribute(context);
    }
}
