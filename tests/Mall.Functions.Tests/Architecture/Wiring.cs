using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mall.Functions.Tests.Architecture;

/// <summary>What all features together register, as Program.cs does it, without building anything.</summary>
internal static class Wiring
{
    public static IServiceCollection Registered()
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().Build();
        foreach (var method in Methods())
        {
            method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(IServiceCollection) ? (object)services : configuration)]);
        }

        return services;
    }

    /// <summary>One method for each feature: <c>Add&lt;Feature&gt;(services[, configuration])</c>.</summary>
    public static IEnumerable<MethodInfo> Methods() =>
        from type in ShopModel.All
        where type.Name == $"{ShopModel.FeatureOf(type)}Services"
        select type.GetMethod($"Add{ShopModel.FeatureOf(type)}", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            ?? throw new MissingMethodException(type.FullName, $"Add{ShopModel.FeatureOf(type)}");
}
