using System.Diagnostics.CodeAnalysis;
using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.Settings;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Store;

/// <summary>All executions and their journal. A member marked "under the lock" needs <see cref="Lock"/> held: it appends and applies a change at once. The change
/// counts when the journal has written it.</summary>
internal sealed partial class InstanceStore : IAsyncDisposable
{
    private readonly Dictionary<string, Instance> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Instance> _live = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Journal _journal;
    private long _nextNumber = 1;
    private JournalPosition _last;

    /// <param name="folder">The state folder, which holds the journal.</param>
    public InstanceStore(string folder, JournalOptions options)
    {
        _journal = Journal.Open(folder, "durable", this, options);
    }

    public Lock Lock { get; } = new();

    /// <summary>Under the lock.</summary>
    public IReadOnlyCollection<Instance> All => _byId.Values;

    /// <summary>Under the lock.</summary>
    public IReadOnlyCollection<Instance> LiveOnes => _live.Values;

    /// <summary>Under the lock.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out Instance? instance) => _byId.TryGetValue(id, out instance);

    public ValueTask WrittenAsync(JournalPosition position) => _journal.WrittenAsync(position);

    /// <summary>Completes when everything appended so far is written.</summary>
    public ValueTask AllWrittenAsync()
    {
        JournalPosition last;
        lock (Lock)
        {
            last = _last;
        }

        return last == JournalPosition.None ? ValueTask.CompletedTask : _journal.WrittenAsync(last);
    }

    public Task CompactAsync() => _journal.CompactAsync();

    /// <summary>Under the lock. Replaces a finished execution of the same id.</summary>
    public Instance Create(CreatedRecord created)
    {
        long number = _nextNumber++;
        var record = created.Write(number);
        var position = Append(record);
        HostMeters.CountDurable("start");
        return AddCreated(position, record.Written.Length, number, created.Id, created.Name, created.CreatedTicks);
    }

    /// <summary>Under the lock.</summary>
    public void Deliver(Instance instance, Message message)
    {
        if (message.Kind == MessageKind.EventRaised)
        {
            HostMeters.CountDurable("event");
        }

        var record = message.Write(instance.Number);
        var position = Append(record);
        AddMessage(instance.Live!, position, record.Written.Length, message.Kind, message.TaskId, message);
    }

    /// <summary>Under the lock. Returns the new timers, which the caller arms once the turn is written.</summary>
    public List<DurableTimer> CommitTurn(Instance instance, TurnRecord turn)
    {
        var record = turn.Write(instance.Number);
        var position = Append(record);
        var timers = AddTurn(instance, position, record.Written.Length, turn);
        HostMeters.CountDurable("turn");
        HostMeters.CountDurable("timer", timers.Count);
        HostMeters.CountDurable("activity", turn.Actions.Count - timers.Count);
        return timers;
    }

    /// <summary>Under the lock.</summary>
    public void Finish(Instance instance, FinishedRecord finished)
    {
        HostMeters.CountDurable("turn");
        var record = finished.Write(instance.Number);
        var position = Append(record);
        AddFinished(instance, position, record.Written.Length, finished.Status, finished.UpdatedTicks);
    }

    /// <summary>Under the lock. For finished instances only.</summary>
    public void Purge(Instance instance)
    {
        Append(RecordHeader.Begin(RecordKind.Purged, instance.Number).OptionalText(instance.Id));
        Forget(instance);
    }

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private JournalPosition Append(PayloadWriter record) => _last = _journal.Append(record.Written);

    private Instance AddCreated(JournalPosition position, int bytes, long number, string id, string name, long createdTicks)
    {
        if (_byId.TryGetValue(id, out var old))
        {
            Forget(old);
        }

        var instance = new Instance(number, id, Shared(name), createdTicks) { Live = new LiveState() };
        Own(instance.Live, position, bytes);
        _byId[id] = instance;
        _live[number] = instance;
        return instance;
    }

    private void AddMessage(LiveState live, JournalPosition position, int bytes, MessageKind kind, int taskId, Message? message)
    {
        Own(live, position, bytes);
        live.Inbox.Add(new InboxItem(position, new Arrival(message, 0, 0)));
        if (kind is MessageKind.TaskCompleted or MessageKind.TaskFailed)
        {
            live.Tasks.Remove(taskId);
        }
    }

    private List<DurableTimer> AddTurn(Instance instance, JournalPosition position, int bytes, TurnRecord turn)
    {
        var live = instance.Live!;
        Own(live, position, bytes);
        live.Turns++;
        instance.UpdatedTicks = turn.NowTicks;
        instance.Status = P.OrchestrationStatus.Running;
        foreach (int item in turn.Consumed)
        {
            if (item != TurnRecord.NextMessage)
            {
                live.Timers.RemoveAll(timer => timer.Id == item);
            }
        }

        List<DurableTimer> created = [];
        foreach (var action in turn.Actions)
        {
            if (action.Kind == ActionKind.TaskScheduled)
            {
                live.Tasks.Add(action.Id);
            }
            else
            {
                created.Add(new DurableTimer(instance, action.Id, action.FireAtTicks, turn.NowTicks));
            }
        }

        live.Timers.AddRange(created);
        return created;
    }

    private void AddFinished(Instance instance, JournalPosition position, int bytes, P.OrchestrationStatus status, long updatedTicks)
    {
        if (instance.Live is { } live)
        {
            LiveBytes -= live.Bytes;
            instance.Live = null;
            _live.Remove(instance.Number);
        }

        instance.Status = status;
        instance.UpdatedTicks = updatedTicks;
        instance.Final = position;
        instance.FinalBytes = bytes;
        LiveBytes += bytes;
    }

    private void Forget(Instance instance)
    {
        LiveBytes -= instance.Live?.Bytes ?? instance.FinalBytes;
        _byId.Remove(instance.Id);
        _live.Remove(instance.Number);
    }

    private void Own(LiveState live, JournalPosition position, int bytes)
    {
        live.Records.Add(position);
        live.Bytes += bytes;
        LiveBytes += bytes;
    }

    /// <summary>A hundred thousand instances of an orchestrator share its name.</summary>
    private string Shared(string name)
    {
        if (_names.TryGetValue(name, out string? shared))
        {
            return shared;
        }

        return _names[name] = name;
    }
}
