using System.Text.Json;
using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>Reads one rule of a subscription in the entities file.</summary>
internal static class RuleReader
{
    public static IMessageFilter Read(EntitiesReader reader, string subscription)
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
            "Sql" => Sql(rule, properties.Object("SqlFilter")),
            _ => throw rule.Wrong("FilterType", "must be Correlation or Sql"),
        };
    }

    private static SqlFilter Sql(EntitiesReader rule, EntitiesReader filter)
    {
        filter.OnlyKnown("SqlExpression");
        var expression = filter.Text("SqlExpression") ?? throw rule.Wrong("SqlExpression", "is missing");
        return SqlFilter.TryParse(expression)
            ?? throw rule.Wrong("SqlExpression", $"\"{expression}\" is not supported by the embedded host, which supports 1=1, name = literal, name IN (literals), and AND");
    }

    private static CorrelationFilter Correlation(EntitiesReader rule, EntitiesReader filter)
    {
        var system = new List<(Func<Message, string?> Get, string Value)>();
        var application = new List<(string Name, object Value)>();
        foreach (var property in filter.Element.EnumerateObject())
        {
            if (property.Name == "Properties")
            {
                application.AddRange(filter.Object("Properties").Element.EnumerateObject().Select(each => (each.Name, Literal(rule, each))));
            }
            else if (SystemProperties.Find(property.Name) is { } get)
            {
                system.Add((get, filter.Text(property.Name) ?? throw rule.Wrong(property.Name, "must be a string")));
            }
            else
            {
                throw rule.Wrong(property.Name, "is not supported by the embedded host");
            }
        }

        return system.Count + application.Count > 0
            ? new CorrelationFilter(system, application)
            : throw rule.Wrong("CorrelationFilter", "names no property");
    }

    private static object Literal(EntitiesReader rule, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when property.Value.TryGetDecimal(out var number) => number,
        _ => throw rule.Wrong(property.Name, "must be a string, a number or a boolean"),
    };
}
