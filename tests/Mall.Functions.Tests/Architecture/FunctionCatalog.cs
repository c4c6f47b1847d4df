using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mall.Functions.Tests.Architecture;

/// <summary>One function of the app, as its attributes declare it.</summary>
internal sealed record FunctionEntry(string Name, MethodInfo Method, ParameterInfo Parameter, TriggerBindingAttribute Trigger, CustomAttributeData Written)
{
    public string Feature => ShopModel.FeatureOf(Method.DeclaringType!) ?? "?";

    /// <summary>Whether an argument stands in the source: the real worker indexes only those (reference trap 4).</summary>
    public bool IsWritten(string property) => Written.NamedArguments.Any(argument => argument.MemberName == property);

    public override string ToString() => $"{Method.DeclaringType!.Name}.{Method.Name}";
}

internal static class FunctionCatalog
{
    public static IReadOnlyList<FunctionEntry> All { get; } = [.. Discover().OrderBy(function => function.Name, StringComparer.Ordinal)];

    private static IEnumerable<FunctionEntry> Discover() =>
        from type in ShopModel.Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let attribute = method.GetCustomAttribute<FunctionAttribute>()
        where attribute is not null
        let parameter = method.GetParameters().Single(parameter => parameter.IsDefined(typeof(TriggerBindingAttribute)))
        select new FunctionEntry(
            attribute.Name,
            method,
            parameter,
            parameter.GetCustomAttribute<TriggerBindingAttribute>()!,
            parameter.CustomAttributes.Single(written => typeof(TriggerBindingAttribute).IsAssignableFrom(written.AttributeType)));
}
