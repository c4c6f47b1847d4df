namespace Mall.Embedded.ServiceBus;

/// <summary>Settings of a queue or a subscription in the entities file. Durations are ticks; 0 for none.</summary>
internal sealed record QueueSettings
{
    public static readonly QueueSettings Default = new();

    public long LockDuration { get; init; } = TimeSpan.TicksPerMinute;

    public int MaxDeliveryCount { get; init; } = 10;

    public long DefaultTimeToLive { get; init; }

    public bool DeadLetterOnExpiration { get; init; }

    /// <summary>Window of duplicate detection; 0 when it is off. Always 0 for a subscription: its topic detects duplicates.</summary>
    public long DuplicateWindow { get; init; }
}

internal sealed record QueueDeclaration(string Name, QueueSettings Settings);

/// <param name="Name">The name below the topic's.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Labels">The filters of its rules: what the client calls the message's subject (case-sensitive).</param>
internal sealed record SubscriptionDeclaration(string Name, QueueSettings Settings, IReadOnlyList<string> Labels)
{
    /// <summary>One matching rule is enough; a subscription without rules gets every message.</summary>
    public bool Takes(string? subject) => Labels.Count == 0 || Labels.Contains(subject, StringComparer.Ordinal);
}

internal sealed record TopicDeclaration(string Name, long DefaultTimeToLive, long DuplicateWindow, IReadOnlyList<SubscriptionDeclaration> Subscriptions);

/// <summary>The entities of one namespace.</summary>
internal sealed record NamespaceDeclaration(IReadOnlyList<QueueDeclaration> Queues, IReadOnlyList<TopicDeclaration> Topics);
