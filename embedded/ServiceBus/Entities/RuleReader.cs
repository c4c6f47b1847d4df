using System.Text.Json;
using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>Reads one rule of a subscription in the entities file.</summary>
internal static class RuleReader
{
    public static CorrelationFilter Read(EntitiesReader reader, string subscription)
    {
        var name = reader.Text("Name") ?? throw reader.Wrong("Name of a rule", "is missing");
        var rule = reader.Named("rule", $"{name} of the subscription {subscription}");
        var properties = rule.Object("Properties");
        if (properties.Element.TryGetProperty("Action", out var action) && action.ValueKind != JsonValueKind.Null)
        {
            throw rule.Wrong("Action", "is not supported by the embedded host");
        }

        return properties.Text("FilterType") switch
        {
            "Correlation" => Correlation(rule, properties.Object("CorrelationFilter")),
            _ => throw rule.Wrong("FilterType", "must be Correlation: the embedded host supports no other filter"),
        };
    }

    private static CorrelationFilter Correlation(EntitiesReader rule, EntitiesReader filter)
    {
        var properties = new List<(Func<Message, string?> Get, string Value)>();
        foreach (var property in filter.Element.EnumerateObject())
        {
            var get = SystemProperties.Find(property.Name) ?? throw rule.Wrong(property.Name, "is not supported by the embedded host");
            properties.Add((get, filter.Text(property.Name) ?? throw rule.Wrong(property.Name, "must be a string")));
        }

        return properties.Count > 0 ? new CorrelationFilter(properties) : throw rule.Wrong("CorrelationFilter", "names no property");
    }
}
