namespace Mall.Embedded.ServiceBus;

/// <summary>An ordered set of messages: a queue, a subscription, or the dead letters of either; or a topic's scheduled messages, which nobody
/// receives. Guarded by the broker's lock.</summary>
internal sealed class MessageStore
{
    private static readonly Comparer<StoredMessage> BySequence = Comparer<StoredMessage>.Create((one, other) => one.SequenceNumber.CompareTo(other.SequenceNumber));

    private readonly SortedSet<StoredMessage> _all = new(BySequence);
    private readonly SortedSet<StoredMessage> _ready = new(BySequence);

    public MessageStore(string path, QueueSettings settings)
    {
        Path = path;
        Settings = settings;
        Root = this;
        DeadLetter = new MessageStore(path + EntityPaths.DeadLetterSuffix, this);
    }

    private MessageStore(string path, MessageStore root)
    {
        Path = path;
        Settings = root.Settings;
        Root = root;
    }

    public string Path { get; }

    public QueueSettings Settings { get; }

    /// <summary>The queue or subscription itself. Its dead letters share its sequence numbers.</summary>
    public MessageStore Root { get; }

    /// <summary>Null for a dead-letter queue.</summary>
    public MessageStore? DeadLetter { get; }

    /// <summary>False when the entities file does not declare it (any more): its messages are kept, but none is delivered or expires.</summary>
    public bool Declared { get; set; }

    /// <summary>Valid in the root store only.</summary>
    public long LastSequenceNumber { get; set; }

    public LinkedList<Waiter> Waiters { get; } = [];

    public SortedSet<StoredMessage> All => _all;

    public int ReadyCount => _ready.Count;

    public int Count => _all.Count;

    public StoredMessage? FirstReady => _ready.Min;

    /// <summary>The ready message behind so many older ones.</summary>
    public StoredMessage ReadyAt(int index) => _ready.ElementAt(index);

    public void Add(StoredMessage message)
    {
        _all.Add(message);
        if (message.State == StoredState.Ready)
        {
            _ready.Add(message);
        }
    }

    public void Remove(StoredMessage message)
    {
        _all.Remove(message);
        if (message.State == StoredState.Ready)
        {
            _ready.Remove(message);
        }
    }

    /// <summary>From ready to locked, or back.</summary>
    public void SetState(StoredMessage message, StoredState state)
    {
        if (message.State == StoredState.Ready && state != StoredState.Ready)
        {
            _ready.Remove(message);
        }
        else if (message.State != StoredState.Ready && state == StoredState.Ready)
        {
            _ready.Add(message);
        }

        message.State = state;
    }

    public StoredMessage? Find(long sequenceNumber) => _all.TryGetValue(Probe(sequenceNumber), out var message) ? message : null;

    /// <summary>From this number on, in order.</summary>
    public IEnumerable<StoredMessage> From(long sequenceNumber) => _all.GetViewBetween(Probe(sequenceNumber), Probe(long.MaxValue));

    private StoredMessage Probe(long sequenceNumber) => new() { Content = null!, Store = this, SequenceNumber = sequenceNumber };
}
