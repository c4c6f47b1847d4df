namespace Mall.Functions.Tests.Architecture;

/// <summary>The part of the emulator's configuration that the code depends on.</summary>
internal sealed record Topology(IReadOnlyList<Topology.Entity> Queues, IReadOnlyList<Topology.Entity> Topics)
{
    public static Topology Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("infra/servicebus-emulator.json")));
        return json.RootElement.GetProperty("UserConfig").GetProperty("Namespaces")[0].Deserialize<Topology>()!;
    }

    internal sealed record Entity(string Name, Settings Properties, IReadOnlyList<Subscription> Subscriptions);

    internal sealed record Settings(bool RequiresDuplicateDetection);

    internal sealed record Subscription(string Name, IReadOnlyList<Rule>? Rules)
    {
        public IEnumerable<string> Labels => (Rules ?? []).Select(rule => rule.Properties.CorrelationFilter?.Label).OfType<string>();
    }

    internal sealed record Rule(Condition Properties);

    internal sealed record Condition(Correlation? CorrelationFilter);

    internal sealed record Correlation(string? Label);
}
