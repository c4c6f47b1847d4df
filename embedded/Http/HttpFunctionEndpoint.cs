using System.Diagnostics;
using Mall.Embedded.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.Http;

/// <summary>Answers the requests for one function.</summary>
internal sealed class HttpFunctionEndpoint(FunctionPlan plan, FunctionExecutor executor, HttpThrottle throttle, ILogger logger)
{
    public Task HandleAsync(HttpContext http)
    {
        if (!throttle.TryEnter(http, out ValueTask<bool> turn))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        }

        return !turn.IsCompleted ? WaitAndRunAsync(turn, http) : InvocationTrace.IsListenedTo ? TraceAndRunAsync(http) : RunAsync(http);
    }

    private async Task WaitAndRunAsync(ValueTask<bool> turn, HttpContext http)
    {
        if (await turn)
        {
            await TraceAndRunAsync(http);
        }
    }

    private async Task TraceAndRunAsync(HttpContext http)
    {
        using Activity? activity = InvocationTrace.Start(plan.Descriptor.Name, http);
        await RunAsync(http);
        InvocationTrace.End(activity, http);
    }

    private Task RunAsync(HttpContext http)
    {
        var context = new EmbeddedFunctionContext(plan, http);
        http.Features.Set<IServiceProvidersFeature>(context);
        Task task;
        try
        {
            task = executor.RunAsync(context);
        }
        catch (Exception exception)
        {
            task = Task.FromException(exception);
        }

        // Most invocations of fast functions end here, without a state machine.
        if (task.IsCompletedSuccessfully && plan.Outputs.Count == 0)
        {
            ValueTask disposal = context.DisposeAsync();
            if (disposal.IsCompletedSuccessfully)
            {
                throttle.Leave();
                return Task.CompletedTask;
            }

            return LeaveAfterAsync(disposal);
        }

        return FinishAsync(task, context, http);
    }

    private async Task LeaveAfterAsync(ValueTask disposal)
    {
        try
        {
            await disposal;
        }
        finally
        {
            throttle.Leave();
        }
    }

    private async Task FinishAsync(Task task, EmbeddedFunctionContext context, HttpContext http)
    {
        using FunctionTimeout.RequestLimit? limit = task.IsCompleted ? null : plan.Timeout?.Begin(http);
        try
        {
            try
            {
                await task;
                if (plan.Outputs.Count > 0)
                {
                    await plan.SendOutputsAsync(context);
                }
            }
            finally
            {
                await context.DisposeAsync();
            }
        }
        catch (Exception exception) when (limit is { Expired: true })
        {
            logger.LogError(exception, "{Sentence} (Invocation {InvocationId}.)", plan.Timeout!.Sentence(plan.Descriptor.Name), context.InvocationId);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            logger.LogDebug("The client of function '{Function}' is gone (invocation {InvocationId}).", plan.Descriptor.Name, context.InvocationId);
        }
        catch (Exception exception)
        {
            Fail(exception, context, http);
        }
        finally
        {
            throttle.Leave();
        }
    }

    /// <summary>An empty 500 while that can still be said; else the connection breaks, so that nobody takes half an answer for a whole one.</summary>
    private void Fail(Exception exception, EmbeddedFunctionContext context, HttpContext http)
    {
        logger.LogError(exception, "Function '{Function}' failed (invocation {InvocationId}).", plan.Descriptor.Name, context.InvocationId);
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
    }
}
