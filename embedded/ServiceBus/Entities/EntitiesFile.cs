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
        return new(name, Settings(properties), [.. subscription.Array("Rules").Select(rule => Label(rule, $"{topic}/{name}"))]);
    }

    /// <summary>The one filter that rules may have.</summary>
    private static string Label(EntitiesReader reader, string subscription)
    {
        var name = reader.Text("Name") ?? throw reader.Wrong("Name of a rule", "is missing");
        var rule = reader.Named("rule", $"{name} of the subscription {subscription}");
        var properties = rule.Object("Properties");
        if (properties.Text("FilterType") != "Correlation")
        {
            throw rule.Wrong("FilterType", "must be Correlation: the embedded host supports no other filter");
        }

        properties.OnlyKnown("FilterType", "CorrelationFilter");
        var filter = properties.Object("CorrelationFilter");
        filter.OnlyKnown("Label");
        return filter.Text("Label") ?? throw filter.Wrong("CorrelationFilter", "names no Label");
    }

    private static QueueSettings Settings(EntitiesReader properties) => new()
    {
        LockDuration = properties.Duration("LockDuration", TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        MaxDeliveryCount = properties.Number("MaxDeliveryCount", 10, 1, 2000),
        DefaultTimeToLive = TimeToLive(properties),
        DeadLetterOnExpiration = properties.Flag("DeadLetteringOnMessageExpiration"),
    };

    /// <summary>Ticks; 0 for never.</summary>
    private static long TimeToLive(EntitiesReader properties) => properties.Duration("DefaultMessageTimeToLive", TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromDays(365 * 100));

    private static long DuplicateWindow(EntitiesReader properties)
    {
        var window = properties.Duration("DuplicateDetectionHistoryTimeWindow", TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(1), TimeSpan.FromDays(7));
        return properties.Flag("RequiresDuplicateDetection") ? window : 0;
    }
}
