using Azure.Messaging.ServiceBus;

namespace Mall.Embedded.ServiceBus;

/// <summary>How queues, subscriptions and their dead-letter queues are written.</summary>
internal static class EntityPaths
{
    public const string DeadLetterSuffix = "/$DeadLetterQueue";

    public static string Subscription(string topic, string subscription) => $"{topic}/Subscriptions/{subscription}";

    public static string SubQueue(string path, SubQueue subQueue) => subQueue switch
    {
        Azure.Messaging.ServiceBus.SubQueue.None => path,
        Azure.Messaging.ServiceBus.SubQueue.DeadLetter => path + DeadLetterSuffix,
        _ => throw new NotSupportedException("The embedded host does not support transfer dead-letter queues."),
    };
}
