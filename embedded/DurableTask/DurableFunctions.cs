using System.Diagnostics.CodeAnalysis;
using Mall.Embedded.Rpc;

namespace Mall.Embedded.DurableTask;

/// <summary>The app's orchestrators and activities by name, without regard to case.</summary>
internal sealed class DurableFunctions
{
    private readonly Dictionary<string, FunctionEntry> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FunctionEntry> _activities = new(StringComparer.OrdinalIgnoreCase);

    public bool TryAddOrchestrator(FunctionEntry function) => _orchestrators.TryAdd(function.Name, function);

    public bool TryAddActivity(FunctionEntry function) => _activities.TryAdd(function.Name, function);

    public bool TryGetOrchestrator(string name, [NotNullWhen(true)] out FunctionEntry? function) => _orchestrators.TryGetValue(name, out function);

    public bool TryGetActivity(string name, [NotNullWhen(true)] out FunctionEntry? function) => _activities.TryGetValue(name, out function);
}
