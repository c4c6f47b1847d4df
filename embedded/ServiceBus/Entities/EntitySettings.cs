using Amqp;

namespace Mall.Embedded.ServiceBus;

/// <summary>What the entities file says about a queue, or a subscription. Spans are ticks; 0 for none.</summary>
internal sealed record QueueSettings
{
    public static readonly QueueSettings Default = new();

    public long LockDuration { get; init; } = TimeSpan.TicksPerMinute;

    public int MaxDeliveryCount { get; init; } = 10;

    public long DefaultTimeToLive { get; init; }

    public bool DeadLetterOnExpiration { get; init; }

    /// <summary>The window of duplicate detection; 0 when it is off. Never for a subscription: its topic detects.</summary>
    public long DuplicateWindow { get; init; }
}

internal sealed record QueueDeclaration(string Name, QueueSettings Settings);

internal sealed record SubscriptionDeclaration(string Name, QueueSettings Settings, IReadOnlyList<IMessageFilter> Filters)
{
    /// <summary>A message gets in when any rule lets it in; a subscription without rules takes everything.</summary>
    public bool Takes(Message message)
    {
        if (Filters.Count == 0)
        {
            return true;
        }

        foreach (var filter in Filters)
        {
            if (filter.Matches(message))
            {
                return true;
            }
        }

        return false;
    }
}

internal sealed record TopicDeclaration(string Name, long DefaultTimeToLive, long DuplicateWindow, IReadOnlyList<SubscriptionDeclaration> Subscriptions);

/// <summary>The entities of one namespace.</summary>
internal sealed record NamespaceDeclaration(IReadOnlyList<QueueDeclaration> Queues, IReadOnlyList<TopicDeclaration> Topics);
