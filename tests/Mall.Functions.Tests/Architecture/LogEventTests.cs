using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Mall.Functions.Tests.Architecture;

/// <summary>Whoever searches logs or writes an alert finds a line by its event id.</summary>
public sealed class LogEventTests
{
    [Fact]
    public void EventIds_OfAllLogLines_AreUnique()
    {
        var lines = (from type in ShopModel.Assembly.GetTypes()
                     from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                     let attribute = method.GetCustomAttribute<LoggerMessageAttribute>()
                     where attribute is not null
                     select (attribute.EventId, Line: $"{type.Name}.{method.Name}")).ToArray();

        Assert.True(lines.Length > 30);
        Assert.Empty(lines.GroupBy(line => line.EventId).Where(same => same.Count() > 1).Select(same => $"{same.Key}: {string.Join(", ", same.Select(line => line.Line))}"));
    }
}
