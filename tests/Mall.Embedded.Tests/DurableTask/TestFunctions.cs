using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Mall.Embedded.DurableTask;
using Mall.Embedded.DurableTask.Triggers;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>Functions written as lambdas, and an executor that runs them without a pipeline.</summary>
internal sealed class TestFunctions : IFunctionExecutor
{
    private readonly Dictionary<string, Func<FunctionContext, InvocationInput, CancellationToken, Task<object?>>> _bodies = new(StringComparer.OrdinalIgnoreCase);
    private readonly DurableJson _json;

    public TestFunctions(JsonSerializerOptions? json = null)
    {
        _json = new DurableJson(json ?? new JsonSerializerOptions { PropertyNameCaseInsensitive = true });
    }

    public List<(string Name, bool IsOrchestrator)> Names { get; } = [];

    /// <summary>Names of all activity calls that began.</summary>
    public ConcurrentQueue<string> ActivityRuns { get; } = new();

    public ConcurrentQueue<TestFunctionContext> Contexts { get; } = new();

    public ConcurrentQueue<InvocationInput> Inputs { get; } = new();

    /// <summary>Runs around every invocation, as a middleware does.</summary>
    public Func<Func<Task<object?>>, Task<object?>>? Around { get; set; }

    public bool FailDisposal { get; set; }

    public TestFunctions Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> code)
    {
        Names.Add((name, true));
        _bodies[name] = (context, _, _) => code(context.Features.Get<OrchestratorInvocation>()!.Context);
        return this;
    }

    public TestFunctions AsyncActivity<TInput>(string name, Func<TInput, Task<object?>> code)
    {
        Names.Add((name, false));
        _bodies[name] = (context, _, _) =>
        {
            ActivityRuns.Enqueue(name);
            return code(_json.Deserialize<TInput>(context.Features.Get<ActivityInvocation>()!.Input)!);
        };
        return this;
    }

    public TestFunctions Activity<TInput>(string name, Func<TInput, object?> code) => AsyncActivity<TInput>(name, input => Task.FromResult(code(input)));

    public TestFunctions CancellableActivity(string name, Func<CancellationToken, Task<object?>> code)
    {
        Names.Add((name, false));
        _bodies[name] = (_, _, cancellationToken) => code(cancellationToken);
        return this;
    }

    public async ValueTask<object?> ExecuteAsync(FunctionDescriptor function, InvocationInput input, CancellationToken cancellationToken)
    {
        var context = new TestFunctionContext { FailDisposal = FailDisposal };
        Contexts.Enqueue(context);
        Inputs.Enqueue(input);
        input.Prepare?.Invoke(context);
        var body = _bodies[function.Name];
        object? result = Around is { } around
            ? await around(() => body(context, input, cancellationToken))
            : await body(context, input, cancellationToken);
        await context.DisposeAsync();
        return result;
    }

    public DurableFunctions Build()
    {
        var functions = new DurableFunctions();
        var orchestrators = new OrchestrationTriggerSource(functions, null!);
        var activities = new ActivityTriggerSource(functions);
        orchestrators.Prepare([.. Names.Where(one => one.IsOrchestrator).Select(one => Describe(one.Name, nameof(SampleOrchestrator)))], this);
        activities.Prepare([.. Names.Where(one => !one.IsOrchestrator).Select(one => Describe(one.Name, nameof(SampleActivity)))], this);
        return functions;
    }

    public static FunctionDescriptor Describe(string name, string method, Type? type = null)
    {
        var info = (type ?? typeof(TestFunctions)).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!;
        var trigger = info.GetParameters().First(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is not null);
        return new FunctionDescriptor
        {
            Name = name,
            Method = info,
            TriggerParameter = trigger,
            Trigger = trigger.GetCustomAttribute<TriggerBindingAttribute>()!,
            TriggerAsWritten = trigger.GetCustomAttributesData()[0],
        };
    }

    private static void SampleOrchestrator([OrchestrationTrigger] TaskOrchestrationContext context) => _ = context;

    private static void SampleActivity([ActivityTrigger] string input) => _ = input;
}
