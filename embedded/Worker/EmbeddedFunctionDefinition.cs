using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Mall.Embedded.Worker;

internal sealed class EmbeddedFunctionDefinition : FunctionDefinition
{
    public EmbeddedFunctionDefinition(FunctionDescriptor function, string kind, IReadOnlyList<OutputBinding> outputs, bool isHttp)
    {
        MethodInfo method = function.Method;
        Name = function.Name;
        Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(function.Name)).AsSpan(0, 8));
        PathToAssembly = method.DeclaringType!.Assembly.Location;
        EntryPoint = $"{method.DeclaringType.FullName}.{method.Name}";

        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        var inputs = ImmutableDictionary.CreateBuilder<string, BindingMetadata>();
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            parameters.Add(new FunctionParameter(parameter.Name!, parameter.ParameterType));
            if (parameter == function.TriggerParameter)
            {
                inputs.Add(parameter.Name!, new Binding(parameter.Name!, kind, BindingDirection.In));
            }
            else if (parameter.GetCustomAttribute<InputBindingAttribute>() is { } input)
            {
                inputs.Add(parameter.Name!, new Binding(parameter.Name!, TypeOf(input, "InputAttribute"), BindingDirection.In));
            }
        }

        var outputBindings = ImmutableDictionary.CreateBuilder<string, BindingMetadata>();
        foreach (OutputBinding output in outputs)
        {
            string name = output.Property?.Name ?? "$return";
            outputBindings.Add(name, new Binding(name, output.IsHttp ? "http" : TypeOf(output.Attribute, "OutputAttribute"), BindingDirection.Out));
        }

        if (isHttp && outputs.Count == 0)
        {
            outputBindings.Add("$return", new Binding("$return", "http", BindingDirection.Out));
        }

        Parameters = parameters.ToImmutable();
        InputBindings = inputs.ToImmutable();
        OutputBindings = outputBindings.ToImmutable();
    }

    public override ImmutableArray<FunctionParameter> Parameters { get; }

    public override string PathToAssembly { get; }

    public override string EntryPoint { get; }

    public override string Id { get; }

    public override string Name { get; }

    public override IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }

    /// <summary><c>ServiceBusOutputAttribute</c> is the binding <c>serviceBus</c>.</summary>
    private static string TypeOf(Attribute attribute, string suffix)
    {
        string name = attribute.GetType().Name;
        name = name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name[..^nameof(Attribute).Length];
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private sealed class Binding(string name, string type, BindingDirection direction) : BindingMetadata
    {
        public override string Name { get; } = name;

        public override string Type { get; } = type;

        public override BindingDirection Direction { get; } = direction;
    }
}
