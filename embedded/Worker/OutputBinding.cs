using System.Linq.Expressions;
using System.Reflection;
using Mall.Embedded.Journal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mall.Embedded.Worker;

/// <summary>One output of a function: its return value, or a property of it.</summary>
internal sealed class OutputBinding
{
    public required OutputBindingAttribute Attribute { get; init; }

    /// <summary>Null: the return value itself.</summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>Null for the HTTP part, which the ASP.NET Core integration executes.</summary>
    public IOutputBinder? Binder { get; init; }

    public Func<object, object?>? Read { get; init; }

    public bool IsHttp => Attribute is HttpResultAttribute;

    /// <exception cref="StartupException">An output that nobody can send; names the function.</exception>
    public static IReadOnlyList<OutputBinding> Find(FunctionDescriptor function, IReadOnlyList<IOutputBinder> binders)
    {
        var outputs = new List<OutputBinding>();
        foreach (OutputBindingAttribute attribute in function.Method.GetCustomAttributes<OutputBindingAttribute>())
        {
            if (outputs.Count > 0)
            {
                throw new StartupException($"Function '{function.Name}' has more than one output attribute on its method; return an object whose properties carry them.");
            }

            outputs.Add(new OutputBinding { Attribute = attribute, Binder = FindBinder(function, attribute, binders) });
        }

        Type result = ResultType(function.Method);
        string? unmarked = null;
        int properties = 0;
        foreach (PropertyInfo property in result.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputBindingAttribute>() is not { } attribute)
            {
                bool isHttp = property.PropertyType.IsAssignableTo(typeof(IActionResult)) || property.PropertyType.IsAssignableTo(typeof(IResult));
                unmarked = isHttp ? property.Name : unmarked;
                continue;
            }

            if (outputs.Count > properties)
            {
                throw new StartupException($"Function '{function.Name}' has an output attribute on its method and on its result's property {property.Name}; only one place is possible.");
            }

            properties++;
            outputs.Add(new OutputBinding
            {
                Attribute = attribute,
                Property = property,
                Binder = attribute is HttpResultAttribute ? null : FindBinder(function, attribute, binders),
                Read = Getter(result, property),
            });
        }

        if (properties > 0 && unmarked is not null && !outputs.Exists(output => output.IsHttp))
        {
            throw new StartupException($"Function '{function.Name}': property {unmarked} of its result needs [HttpResult], else the worker does not send it.");
        }

        return outputs;
    }

    private static Type ResultType(MethodInfo method)
    {
        Type type = method.ReturnType;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type;
    }

    private static IOutputBinder FindBinder(FunctionDescriptor function, OutputBindingAttribute attribute, IReadOnlyList<IOutputBinder> binders)
    {
        foreach (IOutputBinder binder in binders)
        {
            if (binder.Handles(attribute))
            {
                return binder;
            }
        }

        throw new StartupException($"Function '{function.Name}': the embedded host does not support [{attribute.GetType().Name[..^nameof(System.Attribute).Length]}].");
    }

    private static Func<object, object?> Getter(Type type, PropertyInfo property)
    {
        ParameterExpression instance = Expression.Parameter(typeof(object));
        Expression read = Expression.Property(Expression.Convert(instance, type), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), instance).Compile();
    }
}
