using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mall.Embedded.Worker;

/// <summary>Where the value of one parameter comes from, found once at start. <see cref="Create"/> closes it over the parameter's type.</summary>
internal abstract class ParameterBinding
{
    /// <summary>True for a parameter that neither the worker itself nor a binding attribute provides: it gets its value by its name.</summary>
    public static bool IsPlain(ParameterInfo parameter) =>
        parameter.ParameterType != typeof(FunctionContext)
        && parameter.ParameterType != typeof(CancellationToken)
        && !parameter.IsDefined(typeof(BindingAttribute));

    public static ParameterBinding Create(FunctionDescriptor function, ParameterInfo parameter, IReadOnlyList<IParameterBinder> binders)
    {
        Func<FunctionContext, object?>? external = null;
        foreach (IParameterBinder binder in binders)
        {
            external = binder.TryCreate(function, parameter);
            if (external is not null)
            {
                break;
            }
        }

        Type type = typeof(ParameterBinding<>).MakeGenericType(parameter.ParameterType);
        return (ParameterBinding)Activator.CreateInstance(type, parameter, external, parameter == function.TriggerParameter)!;
    }
}

internal sealed class ParameterBinding<T>(ParameterInfo parameter, Func<FunctionContext, object?>? external, bool isTrigger) : ParameterBinding
{
    private readonly string _name = parameter.Name!;

    /// <summary>Never throws: a value that cannot be had is noted on the context, so that one exception can name all of them.</summary>
    public T? Read(EmbeddedFunctionContext context)
    {
        object? source = null;
        try
        {
            bool found;
            if (external is not null)
            {
                source = external(context);
                found = source is not null;
            }
            else if (isTrigger && context.Input is not null)
            {
                source = context.Input.TriggerValue;
                found = source is not null;
            }
            else
            {
                found = context.TryGetBindingData(_name, out source) && source is not null;
            }

            if (!found)
            {
                return Absent(context);
            }

            return source is T value ? value : (T?)ValueConverter.Convert(source!, typeof(T), context.Plan.Runtime.Json);
        }
        catch (Exception exception)
        {
            string from = source is null ? string.Empty : $" from type '{source.GetType().FullName}'";
            context.AddBindingFailure($"Cannot convert input parameter '{_name}' to type '{typeof(T).FullName}'{from}. Error:{exception.Message}");
            return default;
        }
    }

    private T? Absent(EmbeddedFunctionContext context)
    {
        if (parameter.HasDefaultValue)
        {
            return (T?)parameter.DefaultValue;
        }

        if (default(T) is not null)
        {
            context.AddBindingFailure($"Could not populate the value for '{_name}' parameter. Consider adding a default value or making the parameter nullable.");
        }

        return default;
    }
}
