namespace Mall.Embedded.ServiceBus;

/// <summary>A queue or a topic: what clients send to.</summary>
internal sealed class Entity
{
    private readonly TopicDeclaration? _topic;

    private Entity(MessageStore holding, IReadOnlyList<MessageStore> targets, long duplicateWindow)
    {
        Holding = holding;
        Targets = targets;
        Duplicates = duplicateWindow > 0 ? new DuplicateHistory(duplicateWindow) : null;
        Names = EncodeNames(targets);
    }

    public Entity(QueueDeclaration queue, MessageStore store)
        : this(store, [store], queue.Settings.DuplicateWindow)
    {
    }

    public Entity(TopicDeclaration topic, MessageStore holding, IReadOnlyList<MessageStore> subscriptions)
        : this(holding, [holding, .. subscriptions], topic.DuplicateWindow)
    {
        _topic = topic;
    }

    public string Path => Holding.Path;

    public bool IsTopic => _topic is not null;

    /// <summary>The store where scheduled messages wait: the queue itself, or the topic's own store.</summary>
    public MessageStore Holding { get; }

    /// <summary>The holding store, followed by a topic's subscriptions.</summary>
    public IReadOnlyList<MessageStore> Targets { get; }

    public DuplicateHistory? Duplicates { get; }

    /// <summary>The table of target paths in the entity's records, encoded once.</summary>
    public byte[] Names { get; }

    /// <summary>Indexes into <see cref="Targets"/> of the stores that get the message.</summary>
    public int[] Match(byte[] content)
    {
        if (_topic is null)
        {
            return [0];
        }

        var subject = MessageReader.Head(content).Properties?.Subject;
        return [.. Enumerable.Range(0, _topic.Subscriptions.Count).Where(index => _topic.Subscriptions[index].Takes(subject)).Select(index => index + 1)];
    }

    /// <summary>The shortest time to live of the sender's, the topic's and the target's, in ticks; 0 for none.</summary>
    public long TimeToLive(long sent, MessageStore target) =>
        Shorter(Shorter(sent, _topic?.DefaultTimeToLive ?? 0), target.Settings.DefaultTimeToLive);

    private static long Shorter(long one, long other) => one == 0 ? other : other == 0 ? one : Math.Min(one, other);

    private static byte[] EncodeNames(IReadOnlyList<MessageStore> targets)
    {
        var writer = PayloadWriter.Rent().Number(targets.Count);
        foreach (var target in targets)
        {
            writer.Text(target.Path);
        }

        return writer.Written.ToArray();
    }
}
