using Mall.Embedded.Rpc;
using Mall.Embedded.Settings;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

/// <summary>Runs functions for messages. As in Azure, each instance runs one batch of a function at a time, or up to <c>maxConcurrentCalls</c> single messages.</summary>
internal sealed class ServiceBusTriggers(
    Lazy<Broker> broker,
    RunningMessages running,
    Connections connections,
    ServiceBusOptions options,
    EmbeddedOptions host,
    IFunctionInvoker invoker,
    TimeProvider time,
    HostFailure failure,
    ILoggerFactory loggers) : ITriggerListener
{
    private readonly List<TriggerTarget> _targets = [];
    private readonly List<(FunctionLoop Loop, Task Run)> _loops = [];

    public IReadOnlyCollection<string> TriggerTypes => ["serviceBusTrigger"];

    public void Load(FunctionEntry function) => _targets.Add(TriggerTarget.Create(function, broker.Value, connections));

    public string Describe(FunctionEntry function) => _targets.Find(target => target.Function == function)?.Path ?? "";

    public void Start()
    {
        foreach (var target in _targets)
        {
            var services = new LoopServices(broker.Value, running, invoker, options, time, loggers.CreateLogger("Function." + target.Function.Name));
            for (var loops = target.IsBatched ? host.Instances : 1; loops > 0; loops--)
            {
                FunctionLoop loop = target.IsBatched
                    ? new BatchLoop(target, services)
                    : new SingleLoop(target, services, options.MaxConcurrentCalls * host.Instances, failure.Raise);
                _loops.Add((loop, failure.RunAsync($"The trigger of function '{target.Function.Name}'", loop.RunAsync)));
            }
        }
    }

    public Task StopAsync(CancellationToken deadline) => Task.WhenAll(_loops.Select(each => each.Loop.StopAsync(each.Run, deadline)));
}
