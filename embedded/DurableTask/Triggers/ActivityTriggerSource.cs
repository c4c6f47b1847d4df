using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.DurableTask.Triggers;

/// <summary>Activity functions. The engine, which calls them, is started and stopped with the orchestrators.</summary>
internal sealed class ActivityTriggerSource(DurableFunctions functions) : ITriggerSource
{
    public string Kind => "activityTrigger";

    public bool Handles(FunctionDescriptor function) => function.Trigger is ActivityTriggerAttribute;

    public void Prepare(IReadOnlyList<FunctionDescriptor> activities, IFunctionExecutor executor)
    {
        functions.Executor = executor;
        foreach (var function in activities)
        {
            string name = ((ActivityTriggerAttribute)function.Trigger).Activity ?? function.Name;
            if (!functions.TryAddActivity(name, function))
            {
                throw new StartupException($"The function '{function.Name}': there is another activity named '{name}'.");
            }
        }
    }

    public string Describe(FunctionDescriptor function) => string.Empty;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
