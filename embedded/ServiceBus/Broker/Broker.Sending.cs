using Azure.Messaging.ServiceBus;
using Mall.Embedded.Storage;

namespace Mall.Embedded.ServiceBus;

/// <content>Sending, scheduling, cancelling what was scheduled.</content>
internal sealed partial class Broker
{
    /// <summary>All or none; returns when they are written. Duplicates are dropped without a word, as the service does.</summary>
    public ValueTask SendAsync(string path, IReadOnlyList<EncodedMessage> messages)
    {
        var position = Enqueue(Sendable(path), messages, null);
        return WrittenAsync(position);
    }

    /// <summary>As <see cref="SendAsync"/>; returns the sequence numbers, with which they can be cancelled. A duplicate gets 0.</summary>
    public async ValueTask<IReadOnlyList<long>> ScheduleAsync(string path, IReadOnlyList<EncodedMessage> messages)
    {
        var numbers = new long[messages.Count];
        var position = Enqueue(Sendable(path), messages, numbers);
        await WrittenAsync(position);
        return numbers;
    }

    public async ValueTask CancelScheduledAsync(string path, IReadOnlyList<long> sequenceNumbers)
    {
        if (sequenceNumbers.Count == 0)
        {
            return;
        }

        var holding = Sendable(path).Holding;
        sequenceNumbers = [.. sequenceNumbers.Distinct()];
        JournalPosition position;
        lock (_gate)
        {
            Enter();
            var messages = sequenceNumbers.Select(number => holding.Find(number) is { State: StoredState.Scheduled } found
                ? found
                : throw new ServiceBusException(
                    $"There is no scheduled message with the sequence number {number}.", ServiceBusFailureReason.MessageNotFound, path)).ToArray();
            position = Append(Records.Numbers(RecordKind.Remove, holding.Path, sequenceNumbers));
            Array.ForEach(messages, Discard);
        }

        await WrittenAsync(position);
    }

    private JournalPosition Enqueue(Entity entity, IReadOnlyList<EncodedMessage> messages, long[]? numbers)
    {
        CheckSize(entity, messages);
        var prepared = new Prepared[messages.Count];
        for (var i = 0; i < prepared.Length; i++)
        {
            var message = messages[i];
            prepared[i] = new()
            {
                Key = entity.Duplicates is not null && message.MessageId is { } id ? DuplicateHistory.Key(id) : null,
                Targets = entity.Match(message.Content),
            };
        }

        lock (_gate)
        {
            var now = Enter();
            var accepted = Accept(entity, messages, prepared, now);
            if (accepted == 0)
            {
                return _lastPosition;
            }

            var writer = EnqueueRecord.Start(now, entity.Path, 0, entity.Names, accepted);
            var added = new List<StoredMessage>(accepted);
            for (var i = 0; i < prepared.Length; i++)
            {
                if (prepared[i].Accepted)
                {
                    var number = Write(writer, entity, messages[i], prepared[i], now, added);
                    if (numbers is not null)
                    {
                        numbers[i] = number;
                    }
                }
            }

            Add(Append(writer), added);
            Arm();
            return _lastPosition;
        }
    }

    private static void CheckSize(Entity entity, IReadOnlyList<EncodedMessage> messages)
    {
        long size = 0;
        for (var i = 0; i < messages.Count; i++)
        {
            size += messages[i].Size;
        }

        if (size > MaxMessageBytes)
        {
            throw new ServiceBusException(
                $"What was sent has {size} bytes; at most {MaxMessageBytes} are taken at once.", ServiceBusFailureReason.MessageSizeExceeded, entity.Path);
        }
    }

    private static int Accept(Entity entity, IReadOnlyList<EncodedMessage> messages, Prepared[] prepared, long now)
    {
        var accepted = 0;
        for (var i = 0; i < prepared.Length; i++)
        {
            ref var message = ref prepared[i];
            if (message.Key is { } key)
            {
                if (entity.Duplicates!.Contains(key, now))
                {
                    continue;
                }

                entity.Duplicates.Add(key, now);
            }

            message.Accepted = message.Targets.Length > 0 || message.Key is not null || messages[i].ScheduledEnqueueTime > now;
            accepted += message.Accepted ? 1 : 0;
        }

        return accepted;
    }

    /// <summary>One message into the record, and as it will be stored. Returns the number that the sender may know it by.</summary>
    private static long Write(PayloadWriter writer, Entity entity, in EncodedMessage message, in Prepared prepared, long now, List<StoredMessage> added)
    {
        var content = new MessageContent { Bytes = message.Content, Length = message.Content.Length };
        var scheduledTime = message.ScheduledEnqueueTime > now ? message.ScheduledEnqueueTime : 0;
        int[] targets = scheduledTime != 0 ? [0] : prepared.Targets;
        EnqueueRecord.StartMessage(writer, prepared.Key, scheduledTime, targets.Length);
        var number = WriteTargets(writer, entity, targets, content, message.TimeToLive, scheduledTime, now, added);
        EnqueueRecord.EndMessage(writer, targets.Length > 0 ? message.Content : []);
        return number;
    }

    private static long WriteTargets(
        PayloadWriter writer,
        Entity entity,
        int[] targets,
        MessageContent content,
        long timeToLive,
        long scheduledTime,
        long now,
        List<StoredMessage> added)
    {
        long number = 0;
        var topicNumber = entity.IsTopic && scheduledTime == 0 && targets.Length > 0 ? ++entity.Holding.LastSequenceNumber : 0;
        foreach (var index in targets)
        {
            var store = entity.Targets[index];
            var target = new EnqueueRecord.Target(index, ++store.LastSequenceNumber, topicNumber, entity.TimeToLive(timeToLive, store));
            EnqueueRecord.WriteTarget(writer, target);
            added.Add(new()
            {
                Content = content,
                Store = store,
                SequenceNumber = target.SequenceNumber,
                EnqueuedSequenceNumber = topicNumber,
                EnqueuedTime = now,
                TimeToLive = target.TimeToLive,
                ScheduledTime = scheduledTime,
                State = scheduledTime != 0 ? StoredState.Scheduled : StoredState.Ready,
            });
            number = topicNumber == 0 ? target.SequenceNumber : topicNumber;
        }

        return number;
    }

    /// <summary>Applies an appended record, and hands messages to who waits for them.</summary>
    private void Add(JournalPosition position, List<StoredMessage> added)
    {
        foreach (var message in added)
        {
            message.Content.Position = position;
            Insert(message);
        }

        foreach (var message in added)
        {
            Signal(message.Store);
        }
    }

    private struct Prepared
    {
        public UInt128? Key { get; init; }

        public int[] Targets { get; init; }

        public bool Accepted { get; set; }
    }
}
