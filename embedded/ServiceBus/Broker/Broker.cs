using System.Collections.Frozen;
using Mall.Embedded.Settings;

namespace Mall.Embedded.ServiceBus;

/// <summary>One namespace: its queues, topics and subscriptions, in memory and in one journal.</summary>
/// <remarks>
/// One lock guards everything, so the order of records is the order of changes; nothing waits while holding it. A change is appended and applied under the lock.
/// Senders and receivers get their answer only when the journal has written the record.
/// </remarks>
internal sealed partial class Broker : IAsyncDisposable, IDisposable
{
    /// <summary>Bytes. The service's limit for one message and for one send (standard tier).</summary>
    public const int MaxMessageBytes = 256 * 1024;

    private const string JournalName = "servicebus";

    private readonly Lock _gate = new();
    private readonly BrokerOptions _options;
    private readonly TimeProvider _time;
    private readonly FrozenDictionary<string, Entity> _entities;
    private readonly FrozenDictionary<string, MessageStore> _receivable;

    // Guarded by _gate.
    private readonly Dictionary<string, MessageStore> _stores = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, StoredMessage> _locked = [];
    private readonly DeadlineHeap _deadlines = new();
    private readonly ITimer _timer;
    private long _armedFor = long.MaxValue;
    private long _bytesInMemory;
    private long _liveBytes;
    private JournalPosition _lastPosition;
    private bool _stopped;

    private Journal _journal = null!;

    private Broker(BrokerOptions options)
    {
        _options = options;
        _time = options.Time;
        var entities = new Dictionary<string, Entity>(StringComparer.OrdinalIgnoreCase);
        foreach (var queue in options.Entities.Queues)
        {
            entities.Add(queue.Name, new Entity(queue, Declare(queue.Name, queue.Settings)));
        }

        foreach (var topic in options.Entities.Topics)
        {
            var subscriptions = topic.Subscriptions.Select(each => Declare(EntityPaths.Subscription(topic.Name, each.Name), each.Settings)).ToArray();
            var holding = Declare(topic.Name, QueueSettings.Default);
            entities.Add(topic.Name, new Entity(topic, holding, subscriptions));
        }

        _entities = entities.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _receivable = _stores
            .Where(store => !entities.TryGetValue(store.Value.Root.Path, out var entity) || !entity.IsTopic)
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _timer = _time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Replays the journal. Locked messages are available again.</summary>
    public static Broker Open(BrokerOptions options)
    {
        var broker = new Broker(options);
        broker._journal = Journal.Open(options.Folder, JournalName, broker, options.Journal);
        broker.Start();
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return;
            }

            _stopped = true;
            foreach (var store in _stores.Values)
            {
                foreach (var waiter in store.Waiters)
                {
                    waiter.TrySetException(Stopped());
                }

                store.Waiters.Clear();
            }
        }

        await _timer.DisposeAsync();
        await _journal.DisposeAsync();
    }

    /// <summary>For a service container that is disposed of synchronously, which happens when the host cannot be built.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public Faults Faults => _options.Faults;

    public bool HasReceivable(string path) => _receivable.ContainsKey(path);

    /// <exception cref="BrokerException">Nobody can receive from the path.</exception>
    public void CheckReceivable(string path) => Receivable(path);

    /// <exception cref="BrokerException">Nobody can send to the path.</exception>
    public void CheckSendable(string path) => Sendable(path);

    public TimeSpan LockDuration(string path) => new(Receivable(path).Settings.LockDuration);

    public Task CompactAsync() => _journal.CompactAsync();

    private Entity Sendable(string path) => _entities.TryGetValue(path, out var entity)
        ? entity
        : throw (_receivable.ContainsKey(path)
            ? new BrokerException(BrokerException.NotAllowed, $"{path} takes no messages: send to a queue or a topic.")
            : NotFound(path));

    private MessageStore Receivable(string path) => _receivable.TryGetValue(path, out var store)
        ? store
        : throw (_entities.ContainsKey(path)
            ? new BrokerException(BrokerException.NotAllowed, $"{path} is a topic: receive from one of its subscriptions.")
            : NotFound(path));

    private static BrokerException NotFound(string path) => new(BrokerException.NotFound, $"The messaging entity '{path}' could not be found.");

    private static BrokerException Stopped() => new(BrokerException.InternalError, "The embedded Service Bus has been stopped.");

    private static BrokerException NotWritten(JournalFailedException failure) => new(BrokerException.InternalError, failure.Message, failure);

    private long Now() => _time.GetUtcNow().UtcTicks;

    /// <summary>Begins every operation. Under the lock.</summary>
    private long Enter()
    {
        if (_stopped)
        {
            throw Stopped();
        }

        var now = Now();
        ProcessDue(now);
        return now;
    }

    /// <summary>Under the lock.</summary>
    private JournalPosition Append(PayloadWriter writer)
    {
        try
        {
            return _lastPosition = _journal.Append(writer.Written);
        }
        catch (JournalFailedException failure)
        {
            throw NotWritten(failure);
        }
    }

    /// <summary>Completes when the journal has written the record at <paramref name="position"/> and all before it. Nobody learns of a change earlier.</summary>
    /// <exception cref="BrokerException">The journal cannot be written.</exception>
    public ValueTask WrittenAsync(JournalPosition position)
    {
        var written = _journal.WrittenAsync(position);
        return written.IsCompletedSuccessfully ? written : TranslatedAsync(written);

        static async ValueTask TranslatedAsync(ValueTask written)
        {
            try
            {
                await written;
            }
            catch (JournalFailedException failure)
            {
                throw NotWritten(failure);
            }
        }
    }

    private MessageStore Declare(string path, QueueSettings settings)
    {
        var store = Register(path, settings);
        store.Declared = store.DeadLetter!.Declared = true;
        return store;
    }

    private MessageStore Register(string path, QueueSettings settings)
    {
        var store = new MessageStore(path, settings);
        _stores.Add(path, store);
        _stores.Add(store.DeadLetter!.Path, store.DeadLetter);
        return store;
    }

    /// <summary>Adds a message to its store. Under the lock, or while replaying.</summary>
    private void Insert(StoredMessage message)
    {
        message.Content.References++;
        if (message.Content.References == 1)
        {
            _liveBytes += message.Content.Length;
            if (_bytesInMemory + message.Content.Length <= _options.MaxBytesInMemory)
            {
                _bytesInMemory += message.Content.Length;
            }
            else
            {
                message.Content.Bytes = null;
            }
        }

        _liveBytes += MessageOverhead;
        message.Store.Add(message);
        if (message.Store.Declared)
        {
            _deadlines.Set(message, message.State == StoredState.Scheduled ? message.ScheduledTime : message.ExpiresAt);
        }
    }

    /// <summary>Removes a message for good.</summary>
    private void Discard(StoredMessage message)
    {
        Unlock(message);
        _deadlines.Set(message, 0);
        message.Store.Remove(message);
        message.State = StoredState.Gone;
        _liveBytes -= MessageOverhead;
        if (--message.Content.References == 0)
        {
            _liveBytes -= message.Content.Length;
            if (message.Content.Bytes is not null)
            {
                _bytesInMemory -= message.Content.Length;
            }
        }
    }

    private void Unlock(StoredMessage message)
    {
        if (message.State == StoredState.Locked)
        {
            _locked.Remove(message.LockToken);
            message.LockToken = default;
            message.LockedUntil = 0;
        }
    }
}
