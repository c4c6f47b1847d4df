using System.Diagnostics.CodeAnalysis;
using Mall.Embedded.Worker;

namespace Mall.Embedded.DurableTask;

/// <summary>The orchestrators and activities of the app, by name without regard to case.</summary>
internal sealed class DurableFunctions
{
    private readonly Dictionary<string, FunctionDescriptor> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FunctionDescriptor> _activities = new(StringComparer.OrdinalIgnoreCase);
    private IFunctionExecutor? _executor;

    /// <summary>Set before the engine starts.</summary>
    public IFunctionExecutor Executor
    {
        get => _executor ?? throw new InvalidOperationException("The durable functions are not prepared yet.");
        set => _executor = value;
    }

    public bool TryAddOrchestrator(string name, FunctionDescriptor function) => _orchestrators.TryAdd(name, function);

    public bool TryAddActivity(string name, FunctionDescriptor function) => _activities.TryAdd(name, function);

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out FunctionDescriptor? function) => _orchestrators.TryGetValue(name, out function);

    public bool TryGetActivity(string name, [NotNullWhen(true)] out FunctionDescriptor? function) => _activities.TryGetValue(name, out function);
}
