using System.Reflection;
using System.Text.RegularExpressions;
using Mall.Embedded.Journal;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;

namespace Mall.Embedded.Worker;

/// <summary>Finds the <c>[Function]</c> methods.</summary>
internal static partial class FunctionDiscovery
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <exception cref="StartupException">A function that the worker could not run; names it.</exception>
    public static IReadOnlyList<FunctionDescriptor> Find(IEnumerable<Type> types)
    {
        var byName = new Dictionary<string, FunctionDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (Type type in types)
        {
            foreach (MethodInfo method in type.GetMethods(All))
            {
                if (method.GetCustomAttribute<FunctionAttribute>() is not { } attribute)
                {
                    continue;
                }

                FunctionDescriptor function = Describe(attribute.Name, method);
                if (!byName.TryAdd(function.Name, function))
                {
                    MethodInfo other = byName[function.Name].Method;
                    throw new StartupException(
                        $"Function '{function.Name}' is defined twice: {other.DeclaringType!.FullName}.{other.Name} and {type.FullName}.{method.Name}.");
                }
            }
        }

        var functions = new List<FunctionDescriptor>(byName.Values);
        functions.Sort((a, b) => string.Compare(a.Name, b.Name, StringComparison.OrdinalIgnoreCase));
        return functions;
    }

    /// <summary>Switched off by the setting <c>AzureWebJobs.Name.Disabled</c> (or with underscores, for shells).</summary>
    public static bool IsDisabled(FunctionDescriptor function, IConfiguration configuration)
    {
        string? value = configuration[$"AzureWebJobs.{function.Name}.Disabled"] ?? configuration[$"AzureWebJobs_{function.Name}_Disabled"];
        return value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
    }

    private static FunctionDescriptor Describe(string name, MethodInfo method)
    {
        if (!ValidName().IsMatch(name))
        {
            throw new StartupException($"'{name}' ({method.DeclaringType!.FullName}.{method.Name}) is no valid function name: a letter, then letters, digits, '-' or '_', at most 128.");
        }

        FunctionCompiler.CheckShape(name, method);
        ParameterInfo? trigger = null;
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            if (!parameter.IsDefined(typeof(TriggerBindingAttribute)))
            {
                continue;
            }

            if (trigger is not null)
            {
                throw new StartupException($"Function '{name}' has more than one trigger: '{trigger.Name}' and '{parameter.Name}'.");
            }

            trigger = parameter;
        }

        if (trigger is null)
        {
            throw new StartupException($"Function '{name}' has no trigger.");
        }

        return new FunctionDescriptor
        {
            Name = name,
            Method = method,
            TriggerParameter = trigger,
            Trigger = trigger.GetCustomAttribute<TriggerBindingAttribute>()!,
            TriggerAsWritten = trigger.CustomAttributes.First(data => data.AttributeType.IsAssignableTo(typeof(TriggerBindingAttribute))),
        };
    }

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9_-]{0,127}$")]
    private static partial Regex ValidName();
}
