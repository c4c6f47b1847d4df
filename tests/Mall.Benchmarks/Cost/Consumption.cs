namespace Mall.Benchmarks.Cost;

/// <summary>What Azure would bill by use.</summary>
/// <param name="RequestUnits">Of Cosmos DB.</param>
/// <param name="Messages">Operations of Service Bus: a message is sent once, and received and completed by each subscription.</param>
/// <param name="Actions">Of Durable Task Scheduler: a start, a timer and an event are one each, an activity is two.</param>
/// <param name="Invocations">Of functions.</param>
internal sealed record Consumption(double RequestUnits, double Messages, double Actions, double Invocations)
{
    /// <summary>Of what the host counted, by the names of its meters without <c>embedded.</c>.</summary>
    public static Consumption Of(IReadOnlyDictionary<string, double> counts, PriceList prices)
    {
        return new Consumption(
            (prices["readUnits"] * Cosmos("read"))
            + (prices["writeUnits"] * (Cosmos("create") + Cosmos("delete")))
            + (prices["changeUnits"] * (Cosmos("replace") + Cosmos("patch") + Cosmos("upsert")))
            + (prices["batchItemUnits"] * Count("cosmos.batch_items"))
            + (prices["queryUnits"] * Cosmos("query")),
            Count("servicebus.messages sent") + (2 * Count("servicebus.messages delivered")),
            Count("durable.actions start") + (2 * Count("durable.actions activity")) + Count("durable.actions timer") + Count("durable.actions event"),
            counts.Where(count => count.Key.StartsWith("invocations ", StringComparison.Ordinal)).Sum(count => count.Value));

        // What timers did is taken off, and was a little more while it was measured.
        double Count(string name) => Math.Max(0, counts.GetValueOrDefault(name));

        double Cosmos(string kind) => Count($"cosmos.operations {kind}");
    }

    public static Consumption operator +(Consumption one, Consumption other) => new(
        one.RequestUnits + other.RequestUnits, one.Messages + other.Messages, one.Actions + other.Actions, one.Invocations + other.Invocations);

    public static Consumption operator *(Consumption one, double times) => new(one.RequestUnits * times, one.Messages * times, one.Actions * times, one.Invocations * times);
}
