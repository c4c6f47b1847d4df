using System.Collections.Concurrent;
using Google.Protobuf;
using Mall.Embedded.DurableTask;
using Mall.Embedded.Rpc;
using Mall.Embedded.Rpc.Protocol;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker.Grpc;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.Tests.DurableTask;

/// <summary>Functions written as lambdas, and a worker without a process: orchestrators run in Microsoft's own runner, activities as its durable extension calls them.</summary>
internal sealed class TestFunctions : IFunctionInvoker
{
    private readonly Dictionary<string, (FunctionEntry Function, Func<string?, CancellationToken, Task<TypedData>> Run)> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of all activity calls that began.</summary>
    public ConcurrentQueue<string> ActivityRuns { get; } = new();

    /// <summary>All that was asked of the worker.</summary>
    public ConcurrentQueue<InvocationRequest> Requests { get; } = new();

    /// <summary>Asked before each invocation; what it throws is what the invoker throws.</summary>
    public Action<FunctionEntry>? Before { get; set; }

    public TestFunctions Orchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> code) => Orchestrator<object>(name, (context, _) => code(context));

    public TestFunctions Orchestrator<TInput>(string name, Func<TaskOrchestrationContext, TInput?, Task<object?>> code) => Add(name, "orchestrationTrigger", (input, _) =>
        Task.FromResult(new TypedData { String = GrpcOrchestrationRunner.LoadAndRun(input!, code) }));

    public TestFunctions Activity<TInput>(string name, Func<TInput, object?> code) => AsyncActivity<TInput>(name, input => Task.FromResult(code(input)));

    public TestFunctions AsyncActivity<TInput>(string name, Func<TInput, Task<object?>> code) => AsyncActivity<TInput>(name, (input, _) => code(input));

    public TestFunctions AsyncActivity<TInput>(string name, Func<TInput, CancellationToken, Task<object?>> code) => Add(name, "activityTrigger", async (input, token) =>
    {
        ActivityRuns.Enqueue(name);
        return Value(await code(input is null ? default! : JsonSerializer.Deserialize<TInput>(input)!, token));
    });

    public DurableFunctions Load()
    {
        var functions = new DurableFunctions();
        var triggers = new DurableTriggers(functions, null!);
        foreach (var (function, _) in _functions.Values)
        {
            triggers.Load(function);
        }

        return functions;
    }

    public async Task<InvocationResponse> InvokeAsync(FunctionEntry function, InvocationRequest request, int weight, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        Before?.Invoke(function);
        var input = request.InputData.Single(binding => binding.Name == function.Trigger.Name).Data;
        try
        {
            var value = await _functions[function.Name].Run(input.DataCase == TypedData.DataOneofCase.String ? input.String : null, cancellationToken);
            return new InvocationResponse { ReturnValue = value };
        }
        catch (Exception exception) when (exception is not (WorkerLostException or FunctionFailedException) && !cancellationToken.IsCancellationRequested)
        {
            throw new FunctionFailedException(function.Name, new RpcException { Message = JsonFormatter.Default.Format(Details(exception)), Type = exception.GetType().FullName! });
        }
    }

    public static FunctionEntry Entry(string name, string trigger) => new()
    {
        Id = name,
        Name = name,
        Bindings = [new FunctionBinding("context", trigger, JsonSerializer.SerializeToElement(new { name = "context", type = trigger }))],
    };

    private static P.TaskFailureDetails Details(Exception exception) => new()
    {
        ErrorType = exception.GetType().FullName!,
        ErrorMessage = exception.Message,
        StackTrace = exception.StackTrace,
        InnerFailure = exception.InnerException is { } inner ? Details(inner) : null,
    };

    private static TypedData Value(object? value) => value switch
    {
        null => new TypedData(),
        string text => new TypedData { String = text },
        _ => new TypedData { Json = JsonSerializer.Serialize(value, value.GetType()) },
    };

    private TestFunctions Add(string name, string trigger, Func<string?, CancellationToken, Task<TypedData>> run)
    {
        _functions[name] = (Entry(name, trigger), run);
        return this;
    }
}
