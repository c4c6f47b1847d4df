using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Embedded.Tests.Worker;

[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class TestTriggerAttribute : TriggerBindingAttribute;

[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class TestOutputAttribute : OutputBindingAttribute
{
    public string To { get; set; } = string.Empty;
}

/// <summary>Triggers functions when a test says so, and keeps what they send.</summary>
internal sealed class TestSource : ITriggerSource, IOutputBinder
{
    private readonly Dictionary<string, FunctionDescriptor> _functions = [];
    private IFunctionExecutor? _executor;

    public string Kind => "testTrigger";

    public List<string> Sent { get; } = [];

    public List<string> Log { get; } = [];

    public static Action<HostPieces> Add(TestSource source) => pieces =>
    {
        pieces.Services.AddSingleton<ITriggerSource>(source);
        pieces.Services.AddSingleton<IOutputBinder>(source);
    };

    public bool Handles(FunctionDescriptor function) => function.Trigger is TestTriggerAttribute;

    public bool Handles(OutputBindingAttribute attribute) => attribute is TestOutputAttribute;

    public void Prepare(IReadOnlyList<FunctionDescriptor> functions, IFunctionExecutor executor)
    {
        _executor = executor;
        foreach (FunctionDescriptor function in functions)
        {
            _functions.Add(function.Name, function);
        }
    }

    public string Describe(FunctionDescriptor function) => string.Empty;

    public async Task<object?> FireAsync(string function, InvocationInput input, CancellationToken cancellationToken = default) =>
        await _executor!.ExecuteAsync(_functions[function], input, cancellationToken);

    public ValueTask SendAsync(OutputBindingAttribute attribute, object value, Microsoft.Azure.Functions.Worker.FunctionContext context)
    {
        Log.Add("sent");
        Sent.Add($"{((TestOutputAttribute)attribute).To}: {value}");
        return default;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.Add("source started");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Log.Add("source stopped");
        return Task.CompletedTask;
    }
}
