using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Mall.Embedded.ServiceBus;

internal sealed class ServiceBusTriggerSource(
    Broker broker, Connections connections, ServiceBusOptions options, ILoggerFactory loggers, TimeProvider time) : ITriggerSource
{
    private readonly Dictionary<FunctionDescriptor, TriggerTarget> _targets = [];
    private readonly List<TriggerListener> _listeners = [];

    public string Kind => "serviceBusTrigger";

    public bool Handles(FunctionDescriptor function) => function.Trigger is ServiceBusTriggerAttribute;

    public void Prepare(IReadOnlyList<FunctionDescriptor> functions, IFunctionExecutor executor)
    {
        foreach (var function in functions)
        {
            var target = TriggerTarget.Create(function, broker, connections, options);
            var logger = loggers.CreateLogger("Function." + function.Name);
            _targets.Add(function, target);
            _listeners.Add(target.IsBatched
                ? new BatchListener(target, broker, executor, logger, options, time)
                : new SingleListener(target, broker, executor, logger, options, time));
        }
    }

    public string Describe(FunctionDescriptor function) => _targets[function].Path;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listeners.ForEach(listener => listener.Start());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_listeners.Select(listener => listener.StopAsync(cancellationToken)));
}
