namespace Mall.Embedded.ServiceBus;

/// <content>Replaying the journal.</content>
internal sealed partial class Broker
{
    void IJournalOwner.Replay(JournalPosition position, ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var kind = (RecordKind)reader.Byte();
        switch (kind)
        {
            case RecordKind.Enqueue:
                ReplayEnqueue(position, payload);
                break;
            case RecordKind.Deliver:
            case RecordKind.Remove:
            case RecordKind.Return:
                ReplayNumbers(kind, ref reader);
                break;
            case RecordKind.DeadLetter:
                ReplayDeadLetter(ref reader);
                break;
            case RecordKind.DuplicateIds:
                ReplayDuplicateIds(ref reader);
                break;
            case RecordKind.Counter:
                var store = StoreOf(reader.Text());
                store.LastSequenceNumber = Math.Max(store.LastSequenceNumber, reader.Number());
                break;
            default:
                throw new StartupException($"The Service Bus journal holds a record of the unknown kind {(byte)kind}.");
        }
    }

    /// <summary>After the replay: a message locked at the end of the process counts as one whose lock expired.</summary>
    private void Start()
    {
        lock (_gate)
        {
            var now = Now();
            foreach (var store in _stores.Values.Where(store => store is { Declared: true, DeadLetter: not null }))
            {
                var exhausted = store.All
                    .Where(message => message.State == StoredState.Ready && message.DeliveryCount >= store.Settings.MaxDeliveryCount).ToArray();
                Array.ForEach(exhausted, GiveUp);
            }

            foreach (var store in _stores.Values.Where(store => store is { Declared: false, Count: > 0 }))
            {
                _options.OnWarning?.Invoke(
                    $"The Service Bus journal holds {store.Count} message(s) of {store.Path}, which the entities file no longer declares. They are kept until it declares that entity again.");
            }

            ProcessDue(now);
            Arm();
        }
    }

    private void ReplayEnqueue(JournalPosition position, ReadOnlySpan<byte> payload)
    {
        var record = new EnqueueRecord(payload);
        var duplicates = _entities.GetValueOrDefault(record.Entity)?.Duplicates;
        if (record.Replaced != 0 && StoreOf(record.Entity).Find(record.Replaced) is { } replaced)
        {
            Discard(replaced);
        }

        while (record.Next())
        {
            if ((record.Flags & EnqueueRecord.HasKey) != 0)
            {
                duplicates?.Add(record.Key, record.Time);
            }

            var content = new MessageContent { Length = record.Content.Length, Position = position };
            if (record.Targets.Count > 0 && _bytesInMemory + record.Content.Length <= _options.MaxBytesInMemory)
            {
                content.Bytes = record.Content.ToArray();
            }

            foreach (var target in record.Targets)
            {
                var store = StoreOf(record.Names[target.Name]);
                store.LastSequenceNumber = Math.Max(store.LastSequenceNumber, target.SequenceNumber);
                if (target.EnqueuedSequenceNumber > 0)
                {
                    var topic = StoreOf(record.Entity);
                    topic.LastSequenceNumber = Math.Max(topic.LastSequenceNumber, target.EnqueuedSequenceNumber);
                }

                Insert(new()
                {
                    Content = content,
                    Store = store,
                    SequenceNumber = target.SequenceNumber,
                    EnqueuedSequenceNumber = target.EnqueuedSequenceNumber,
                    EnqueuedTime = record.Time,
                    TimeToLive = target.TimeToLive,
                    ScheduledTime = record.ScheduledTime,
                    State = record.ScheduledTime != 0 ? StoredState.Scheduled : StoredState.Ready,
                });
            }
        }
    }

    /// <summary>Skips unknown numbers: a compaction dropped those settled messages.</summary>
    private void ReplayNumbers(RecordKind kind, ref PayloadReader reader)
    {
        var store = StoreOf(reader.Text());
        for (var count = reader.Count(); count > 0; count--)
        {
            if (store.Find(reader.Number()) is not { } message)
            {
                continue;
            }

            if (kind == RecordKind.Remove)
            {
                Discard(message);
            }
            else
            {
                message.DeliveryCount += kind == RecordKind.Deliver ? 1 : -1;
            }
        }
    }

    private void ReplayDeadLetter(ref PayloadReader reader)
    {
        var store = StoreOf(reader.Text());
        var message = store.Find(reader.Number());
        var overlay = reader.Bytes(reader.Count()).ToArray();
        if (message is not null)
        {
            ApplyDeadLetter(message, overlay);
        }
    }

    private void ReplayDuplicateIds(ref PayloadReader reader)
    {
        var duplicates = _entities.GetValueOrDefault(reader.Text())?.Duplicates;
        for (var count = reader.Count(); count > 0; count--)
        {
            var time = reader.Fixed64();
            var key = reader.Fixed128();
            duplicates?.Add(key, time);
        }
    }

    private MessageStore StoreOf(string path)
    {
        if (_stores.TryGetValue(path, out var store))
        {
            return store;
        }

        var root = path.EndsWith(EntityPaths.DeadLetterSuffix, StringComparison.OrdinalIgnoreCase) ? path[..^EntityPaths.DeadLetterSuffix.Length] : path;
        Register(root, QueueSettings.Default);
        return _stores[path];
    }
}
