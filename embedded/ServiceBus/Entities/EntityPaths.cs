namespace Mall.Embedded.ServiceBus;

/// <summary>How queues, subscriptions and their dead-letter queues are written.</summary>
internal static class EntityPaths
{
    public const string DeadLetterSuffix = "/$DeadLetterQueue";

    public static string Subscription(string topic, string subscription) => $"{topic}/Subscriptions/{subscription}";
}
