namespace Mall.Functions.Tests.Architecture;

/// <summary>Code and infra/servicebus-emulator.json name the same queues, topics and subscriptions: a name that only one of them knows loses messages silently.</summary>
public sealed class MessagingNamesTests
{
    private readonly Dictionary<string, Topology.Entity> _topics = Topology.Read().Topics.ToDictionary(topic => topic.Name);
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
        AssertNone(Topology.Read().Topics.Concat(Topology.Read().Queues).Where(entity => !entity.Properties.RequiresDuplicateDetection).Select(entity => entity.Name));

    private static IEnumerable<ServiceBusTriggerAttribute> Triggers() => FunctionCatalog.All.Select(function => function.Trigger).OfType<ServiceBusTriggerAttribute>();

    private static string Place(ServiceBusTriggerAttribute trigger) => trigger.QueueName ?? $"{trigger.TopicName}/{trigger.SubscriptionName}";

    /// <summary>Topics are named <c>&lt;thing&gt;.events</c>, events <c>&lt;thing&gt;.&lt;what happened&gt;</c>, both as constants of the features' names types.</summary>
    private static HashSet<string> TopicsInCode() =>
        [.. NameConstants().Where(name => name.EndsWith(".events", StringComparison.Ordinal)), .. Triggers().Select(trigger => trigger.TopicName).OfType<string>()];

    private static HashSet<string> EventsInCode() => [.. NameConstants().Where(name => name.Contains('.') && !name.EndsWith(".events", StringComparison.Ordinal))];

    private static IEnumerable<string> NameConstants() =>
        ShopModel.NameConstants().Select(constant => constant.GetRawConstantValue()).OfType<string>();
}
