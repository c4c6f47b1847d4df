using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Mall.Embedded.DurableTask.Triggers;

/// <summary>Orchestrator functions. Starts and stops the engine.</summary>
internal sealed class OrchestrationTriggerSource(DurableFunctions functions, DurableEngine engine) : ITriggerSource
{
    public string Kind => "orchestrationTrigger";

    public bool Handles(FunctionDescriptor function) => function.Trigger is OrchestrationTriggerAttribute;

    public void Prepare(IReadOnlyList<FunctionDescriptor> orchestrators, IFunctionExecutor executor)
    {
        functions.Executor = executor;
        foreach (var function in orchestrators)
        {
            if (function.TriggerParameter.ParameterType != typeof(TaskOrchestrationContext))
            {
                throw new StartupException($"The function '{function.Name}': the parameter with [OrchestrationTrigger] must be a {nameof(TaskOrchestrationContext)}.");
            }

            string name = ((OrchestrationTriggerAttribute)function.Trigger).Orchestration ?? function.Name;
            if (!functions.TryAddOrchestrator(name, function))
            {
                throw new StartupException($"The function '{function.Name}': there is another orchestrator named '{name}'.");
            }
        }
    }

    public string Describe(FunctionDescriptor function) => string.Empty;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
