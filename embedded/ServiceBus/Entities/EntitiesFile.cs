using System.Text.Json;

namespace Mall.Embedded.ServiceBus;

/// <summary>Reads the entities file, which is the Azure Service Bus emulator's Config.json. Refuses, by name, features that the embedded broker does not have.</summary>
internal static class EntitiesFile
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static NamespaceDeclaration Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The Service Bus entities file {path} cannot be read: {unreadable.Message.TrimEnd('.')}.", unreadable);
        }
    }

    public static NamespaceDeclaration Parse(string json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            var root = new EntitiesReader(path, "", document.RootElement);
            var namespaces = root.Object("UserConfig").Array("Namespaces");
            return namespaces.Count == 1
                ? Namespace(namespaces[0])
                : throw new StartupException($"{path}: UserConfig.Namespaces must hold exactly one namespace.");
        }
        catch (JsonException malformed)
        {
            throw new StartupException($"{path} is not valid JSON: {malformed.Message.TrimEnd('.')}.", malformed);
        }
    }

    private static NamespaceDeclaration Namespace(EntitiesReader reader)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var queues = reader.Array("Queues").Select(queue => Queue(queue, names)).ToArray();
        var topics = reader.Array("Topics").Select(topic => Topic(topic, names)).ToArray();
        return new(queues, topics);
    }

    private static QueueDeclaration Queue(EntitiesReader reader, HashSet<string> names)
    {
        var name = reader.Name(names, 260);
        var properties = reader.Named("queue", name).Object("Properties", optional: true);
        properties.OnlyKnown(
            "LockDuration", "MaxDeliveryCount", "DefaultMessageTimeToLive", "DeadLetteringOnMessageExpiration", "RequiresDuplicateDetection",
            "DuplicateDetectionHistoryTimeWindow");
        return new(name, Settings(properties) with { DuplicateWindow = DuplicateWindow(properties) });
    }

    private static TopicDeclaration Topic(EntitiesReader reader, HashSet<string> names)
    {
        var name = reader.Name(names, 260);
        var topic = reader.Named("topic", name);
        var properties = topic.Object("Properties", optional: true);
        properties.OnlyKnown("DefaultMessageTimeToLive", "RequiresDuplicateDetection", "DuplicateDetectionHistoryTimeWindow");
        var subscriptionNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var subscriptions = topic.Array("Subscriptions").Select(subscription => Subscription(subscription, name, subscriptionNames)).ToArray();
        return new(name, TimeToLive(properties), DuplicateWindow(properties), subscriptions);
    }

    private static SubscriptionDeclaration Subscription(EntitiesReader reader, string topic, HashSet<string> names)
    {
        var name = reader.Name(names, 50);
        var subscription = reader.Named("subscription", $"{topic}/{name}");
        var properties = subscription.Object("Properties", optional: true);
        properties.OnlyKnown("LockDuration", "MaxDeliveryCount", "DefaultMessageTimeToLive", "DeadLetteringOnMessageExpiration");
        return new(name, Settings(properties), [.. subscription.Array("Rules").Select(rule => RuleReader.Read(rule, $"{topic}/{name}"))]);
    }

    private static QueueSettings Settings(EntitiesReader properties) => new()
    {
        LockDuration = properties.Duration("LockDuration", TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        MaxDeliveryCount = properties.Number("MaxDeliveryCount", 10, 1, 2000),
        DefaultTimeToLive = TimeToLive(properties),
        DeadLetterOnExpiration = properties.Flag("DeadLetteringOnMessageExpiration"),
    };

    /// <summary>Ticks; 0 for never: a thousand years, or more than a TimeSpan holds ("P10675199DT2H48M5.4775807S").</summary>
    private static long TimeToLive(EntitiesReader properties)
    {
        var ticks = properties.Duration("DefaultMessageTimeToLive", TimeSpan.MaxValue, TimeSpan.FromSeconds(1), TimeSpan.MaxValue);
        return ticks >= TimeSpan.FromDays(365 * 1000).Ticks ? 0 : ticks;
    }

    private static long DuplicateWindow(EntitiesReader properties)
    {
        var window = properties.Duration("DuplicateDetectionHistoryTimeWindow", TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
        return properties.Flag("RequiresDuplicateDetection") ? window : 0;
    }
}
