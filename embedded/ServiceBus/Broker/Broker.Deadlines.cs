namespace Mall.Embedded.ServiceBus;

/// <content>Deadlines: scheduled messages become active, messages and locks expire.</content>
internal sealed partial class Broker
{
    private void OnTimer()
    {
        lock (_gate)
        {
            if (_stopped)
            {
                return;
            }

            _armedFor = long.MaxValue;
            try
            {
                ProcessDue(Now());
                Arm();
            }
            catch (BrokerException failure) when (failure.InnerException is JournalFailedException)
            {
                // The journal has told the host, which is ending. Callers get the exception; a timer has no caller.
            }
            catch (Exception unforeseen)
            {
                _options.Journal.OnFailure?.Invoke($"The embedded Service Bus failed: {unforeseen}");
            }
        }
    }

    /// <summary>Sets the one timer for the earliest deadline. Under the lock.</summary>
    private void Arm()
    {
        if (_deadlines.Earliest is { } earliest && earliest.Due < _armedFor && !_stopped)
        {
            _armedFor = earliest.Due;
            var wait = TimeSpan.FromTicks(Math.Max(earliest.Due - Now(), TimeSpan.TicksPerMillisecond));
            _timer.Change(wait < LongestTimer ? wait : LongestTimer, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Under the lock. Every operation calls this first, so nothing depends on a punctual timer.</summary>
    private void ProcessDue(long now)
    {
        while (_deadlines.Earliest is { } message && message.Due <= now)
        {
            switch (message.State)
            {
                case StoredState.Scheduled:
                    Activate(message, now);
                    break;
                case StoredState.Locked:
                    Release(message, now);
                    break;
                default:
                    var deadLetter = message.Store.DeadLetter!;
                    Expire(message);
                    Signal(deadLetter);
                    break;
            }
        }
    }

    /// <summary>Like the service, appends a scheduled message as if it were sent now, with a new sequence number
    /// (Microsoft Learn, "Message sequencing and timestamps").</summary>
    private void Activate(StoredMessage scheduled, long now)
    {
        var entity = _entities[scheduled.Store.Path];
        var bytes = scheduled.Content.Bytes
            ?? EnqueueRecord.FindContent(_journal.Read(scheduled.Content.Position), scheduled.Store.Path, scheduled.SequenceNumber);
        var targets = entity.Match(bytes);
        if (targets.Length == 0)
        {
            Append(Records.One(RecordKind.Remove, scheduled.Store.Path, scheduled.SequenceNumber));
            Discard(scheduled);
            return;
        }

        var timeToLive = scheduled.TimeToLive;
        var content = new MessageContent { Bytes = bytes, Length = bytes.Length };
        var added = new List<StoredMessage>(targets.Length);
        var writer = EnqueueRecord.Start(now, entity.Path, scheduled.SequenceNumber, entity.Names, 1);
        EnqueueRecord.StartMessage(writer, null, 0, targets.Length);
        WriteTargets(writer, entity, targets, content, timeToLive, 0, now, added);
        EnqueueRecord.EndMessage(writer, bytes);
        var position = Append(writer);
        Discard(scheduled);
        Add(position, added);
    }
}
