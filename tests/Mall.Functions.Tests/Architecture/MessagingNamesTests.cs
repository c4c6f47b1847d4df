using System.Reflection;

namespace Mall.Functions.Tests.Architecture;

/// <summary>Code and infra/servicebus-emulator.json name the same queues, topics and subscriptions: a name that only one of them knows loses messages silently.</summary>
public sealed class MessagingNamesTests
{
    private readonly Dictionary<string, Topology.Topic> _topics = Topology.Read().Topics.ToDictionary(topic => topic.Name);
    private readonly string[] _queues = [.. Topology.Read().Queues.Select(queue => queue.Name)];

    [Fact]
    public void Triggers_Entities_AreDeclared() =>
        AssertNone(Triggers().Where(trigger => trigger.QueueName is { } queue
            ? !_queues.Contains(queue)
            : !_topics.TryGetValue(trigger.TopicName!, out var topic) || topic.Subscriptions.All(subscription => subscription.Name != trigger.SubscriptionName)).Select(Place));

    [Fact]
    public void Topics_InCode_AreDeclared() => AssertNone(TopicsInCode().Except(_topics.Keys));

    [Fact]
    public void Topics_Declared_AreInCode() => AssertNone(_topics.Keys.Except(TopicsInCode()));

    [Fact]
    public void Queues_Declared_AreRead() => AssertNone(_queues.Except(Triggers().Select(trigger => trigger.QueueName).OfType<string>()));

    [Fact]
    public void Subscriptions_Declared_AreRead() =>
        AssertNone(from topic in _topics.Values
                   from subscription in topic.Subscriptions
                   let place = $"{topic.Name}/{subscription.Name}"
                   where !Triggers().Select(Place).Contains(place)
                   select $"Nobody reads {place}.");

    /// <summary>A rule for an event that nobody sends is a typing mistake, on one side or the other.</summary>
    [Fact]
    public void Rules_Labels_AreEventsOfTheirTopic() =>
        AssertNone(from topic in _topics.Values
                   from subscription in topic.Subscriptions
                   from label in subscription.Labels
                   where !EventsInCode().Contains(label) || !label.StartsWith(topic.Name[..^"events".Length], StringComparison.Ordinal)
                   select $"{topic.Name}/{subscription.Name}: {label}");

    /// <summary>The broker takes a copy of an event with the same id as already delivered, so a relay may send twice.</summary>
    [Fact]
    public void Entities_SentTo_DetectDuplicates() =>
        AssertNone(Topology.Read().Topics.Where(topic => !topic.DetectsDuplicates).Select(topic => topic.Name)
            .Concat(Topology.Read().Queues.Where(queue => !queue.DetectsDuplicates).Select(queue => queue.Name)));

    private static IEnumerable<ServiceBusTriggerAttribute> Triggers() => FunctionCatalog.All.Select(function => function.Trigger).OfType<ServiceBusTriggerAttribute>();

    private static string Place(ServiceBusTriggerAttribute trigger) => trigger.QueueName ?? $"{trigger.TopicName}/{trigger.SubscriptionName}";

    /// <summary>Topics are named <c>&lt;thing&gt;.events</c>, events <c>&lt;thing&gt;.&lt;what happened&gt;</c>, both as constants of the features' names types.</summary>
    private static HashSet<string> TopicsInCode() =>
        [.. NameConstants().Where(name => name.EndsWith(".events", StringComparison.Ordinal)), .. Triggers().Select(trigger => trigger.TopicName).OfType<string>()];

    private static HashSet<string> EventsInCode() => [.. NameConstants().Where(name => name.Contains('.') && !name.EndsWith(".events", StringComparison.Ordinal))];

    private static IEnumerable<string> NameConstants() =>
        from type in ShopModel.All
        where type.Name.EndsWith("Names", StringComparison.Ordinal)
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.IsLiteral && field.FieldType == typeof(string)
        select (string)field.GetRawConstantValue()!;

    private static void AssertNone(IEnumerable<string> offenders)
    {
        var all = offenders.Distinct().ToArray();
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }

    /// <summary>The part of the emulator's configuration that the code depends on.</summary>
    private sealed record Topology(IReadOnlyList<Topology.Queue> Queues, IReadOnlyList<Topology.Topic> Topics)
    {
        public static Topology Read()
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("infra/servicebus-emulator.json")));
            var space = json.RootElement.GetProperty("UserConfig").GetProperty("Namespaces")[0];
            return new Topology([.. Each(space, "Queues").Select(ToQueue)], [.. Each(space, "Topics").Select(ToTopic)]);
        }

        private static Queue ToQueue(JsonElement queue) => new(Name(queue), DetectsDuplicates(queue));

        private static Topic ToTopic(JsonElement topic) =>
            new(Name(topic), DetectsDuplicates(topic), [.. Each(topic, "Subscriptions").Select(subscription => new Subscription(Name(subscription), [.. Labels(subscription)]))]);

        private static IEnumerable<string> Labels(JsonElement subscription) =>
            from rule in Each(subscription, "Rules")
            let properties = rule.GetProperty("Properties")
            where properties.TryGetProperty("CorrelationFilter", out var filter) && filter.TryGetProperty("Label", out _)
            select properties.GetProperty("CorrelationFilter").GetProperty("Label").GetString()!;

        private static string Name(JsonElement entity) => entity.GetProperty("Name").GetString()!;

        private static bool DetectsDuplicates(JsonElement entity) =>
            entity.GetProperty("Properties").TryGetProperty("RequiresDuplicateDetection", out var value) && value.GetBoolean();

        private static IEnumerable<JsonElement> Each(JsonElement parent, string name) =>
            parent.TryGetProperty(name, out var list) ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

        internal sealed record Queue(string Name, bool DetectsDuplicates);

        internal sealed record Subscription(string Name, IReadOnlyList<string> Labels);

        internal sealed record Topic(string Name, bool DetectsDuplicates, IReadOnlyList<Subscription> Subscriptions);
    }
}
