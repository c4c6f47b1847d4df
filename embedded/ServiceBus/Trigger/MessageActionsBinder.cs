using System.Reflection;
using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;

namespace Mall.Embedded.ServiceBus;

/// <summary>Binds <c>ServiceBusMessageActions</c> parameters.</summary>
internal sealed class MessageActionsBinder : IParameterBinder
{
    public Func<FunctionContext, object?>? TryCreate(FunctionDescriptor function, ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(ServiceBusMessageActions))
        {
            return function.Trigger is ServiceBusTriggerAttribute
                ? context => context.Features.Get<ServiceBusMessageActions>()
                : throw new StartupException($"Function '{function.Name}': '{parameter.Name}' needs a Service Bus trigger.");
        }

        return null;
    }
}
