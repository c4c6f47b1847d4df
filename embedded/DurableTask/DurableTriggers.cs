using Mall.Embedded.Rpc;

namespace Mall.Embedded.DurableTask;

/// <summary>Loads orchestrator and activity functions. Starts and stops the engine.</summary>
internal sealed class DurableTriggers(DurableFunctions functions, DurableEngine engine) : ITriggerListener
{
    private const string Orchestration = "orchestrationTrigger";
    private const string Activity = "activityTrigger";
    private const string Entity = "entityTrigger";

    public IReadOnlyCollection<string> TriggerTypes { get; } = [Orchestration, Activity, Entity];

    public void Load(FunctionEntry function)
    {
        bool added = function.Trigger.Type switch
        {
            var type when Is(type, Orchestration) => functions.TryAddOrchestrator(function),
            var type when Is(type, Activity) => functions.TryAddActivity(function),
            _ => throw new StartupException($"The function '{function.Name}' has an {Entity}; the embedded host does not run durable entities."),
        };
        if (!added)
        {
            throw new StartupException($"There is more than one function named '{function.Name}' with an {function.Trigger.Type}; give each its own name.");
        }
    }

    public string Describe(FunctionEntry function) => "";

    public void Start() => engine.Start();

    public Task StopAsync(CancellationToken deadline) => engine.StopAsync(deadline);

    private static bool Is(string type, string expected) => string.Equals(type, expected, StringComparison.OrdinalIgnoreCase);
}
