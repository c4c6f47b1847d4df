namespace Mall.Embedded.ServiceBus;

/// <summary>Paths of subscriptions and dead-letter queues.</summary>
internal static class EntityPaths
{
    public const string DeadLetterSuffix = "/$DeadLetterQueue";

    public static string Subscription(string topic, string subscription) => $"{topic}/Subscriptions/{subscription}";
}
