using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.Worker.Timers;

internal sealed class TimerTriggerSource : ITriggerSource
{
    public string Kind => "timerTrigger";

    public bool Handles(FunctionDescriptor function) => function.Trigger is TimerTriggerAttribute;

    public void Prepare(IReadOnlyList<FunctionDescriptor> functions, IFunctionExecutor executor)
    {
    }

    public string Describe(FunctionDescriptor function) => ((TimerTriggerAttribute)function.Trigger).Schedule;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
