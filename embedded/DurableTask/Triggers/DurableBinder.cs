using System.Reflection;
using Mall.Embedded.Storage;
using Mall.Embedded.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Mall.Embedded.DurableTask.Triggers;

/// <summary>Binds the client, the orchestration context, and the inputs of orchestrators and activities.</summary>
internal sealed class DurableBinder(DurableTaskClient client, DurableJson json) : IParameterBinder
{
    public Func<FunctionContext, object?>? TryCreate(FunctionDescriptor function, ParameterInfo parameter)
    {
        if (parameter.GetCustomAttribute<DurableClientAttribute>() is { } attribute)
        {
            return BindClient(function, parameter, attribute);
        }

        bool isTrigger = parameter == function.TriggerParameter;
        return function.Trigger switch
        {
            OrchestrationTriggerAttribute when isTrigger => context => context.Features.Get<OrchestratorInvocation>()!.Context,
            OrchestrationTriggerAttribute when IsOrchestratorInput(function, parameter) => BindOrchestratorInput(parameter),
            ActivityTriggerAttribute when isTrigger => BindActivityInput(parameter),
            _ => null,
        };
    }

    /// <summary>The input is the first parameter that nothing else binds.</summary>
    private static bool IsOrchestratorInput(FunctionDescriptor function, ParameterInfo parameter) =>
        Array.Find(function.Method.GetParameters(), ParameterBinding.IsPlain) == parameter;

    private static object? Default(ParameterInfo parameter) =>
        parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    private Func<FunctionContext, object?> BindClient(FunctionDescriptor function, ParameterInfo parameter, DurableClientAttribute attribute)
    {
        if (parameter.ParameterType != typeof(DurableTaskClient))
        {
            throw new StartupException($"The function '{function.Name}': the parameter '{parameter.Name}' with [DurableClient] must be a {nameof(DurableTaskClient)}.");
        }

        if (attribute.TaskHub is not null || attribute.ConnectionName is not null)
        {
            throw new StartupException($"The function '{function.Name}': the embedded host does not support another task hub or connection in [DurableClient].");
        }

        return _ => client;
    }

    /// <summary>As the real converter does: only when the declared type is exactly the type of the deserialized value (reference H.6).</summary>
    private Func<FunctionContext, object?> BindOrchestratorInput(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        object? fallback = Default(parameter);
        if (type.IsInterface || type.IsAbstract)
        {
            return _ => fallback;
        }

        return context => json.Deserialize(context.Features.Get<OrchestratorInvocation>()!.Input, type) is { } value && value.GetType() == type
            ? value
            : fallback;
    }

    private Func<FunctionContext, object?> BindActivityInput(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext))
        {
            return context => context;
        }

        object? fallback = Default(parameter);
        return context => json.Deserialize(context.Features.Get<ActivityInvocation>()!.Input, type) ?? fallback;
    }
}
