using Mall.Embedded.Settings;

namespace Mall.Embedded.ServiceBus;

/// <content>Sending.</content>
internal sealed partial class Broker
{
    /// <summary>Accepts all messages or none. Drops duplicates silently, as the service does.</summary>
    public JournalPosition Send(string path, IReadOnlyList<EncodedMessage> messages)
    {
        var entity = Sendable(path);
        CheckSize(entity, messages);
        if (_options.Faults.Hit(Fault.ServiceBusRefused))
        {
            throw new BrokerException(BrokerException.Busy, "The request was terminated because the entity is being throttled. Please wait 10 seconds and try again.");
        }

        HostMeters.CountMessages("sent", messages.Count);
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
                    Write(writer, entity, messages[i], prepared[i], now, added);
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
            size += messages[i].Content.Length;
        }

        if (size > MaxMessageBytes)
        {
            throw new BrokerException(
                BrokerException.TooLarge, $"The messages sent to {entity.Path} have {size} bytes together; the limit for one send is {MaxMessageBytes} bytes.");
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

    /// <summary>Writes one message into the record and to <paramref name="added"/>.</summary>
    private void Write(PayloadWriter writer, Entity entity, in EncodedMessage message, in Prepared prepared, long now, List<StoredMessage> added)
    {
        var content = new MessageContent { Bytes = message.Content, Length = message.Content.Length };
        var scheduledTime = message.ScheduledEnqueueTime > now ? message.ScheduledEnqueueTime
            : prepared.Targets.Length > 0 && _options.Faults.Hit(Fault.ServiceBusLate) ? now + _options.Faults.Delay().Ticks
            : 0;
        int[] targets = scheduledTime != 0 ? [0] : prepared.Targets;
        EnqueueRecord.StartMessage(writer, prepared.Key, scheduledTime, targets.Length);
        WriteTargets(writer, entity, targets, content, message.TimeToLive, scheduledTime, now, added);
        EnqueueRecord.EndMessage(writer, targets.Length > 0 ? message.Content : []);
    }

    private static void WriteTargets(
        PayloadWriter writer,
        Entity entity,
        int[] targets,
        MessageContent content,
        long timeToLive,
        long scheduledTime,
        long now,
        List<StoredMessage> added)
    {
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
        }
    }

    /// <summary>Applies an appended record and hands its messages to waiting receivers.</summary>
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
