using Mall.Embedded.Settings;

namespace Mall.Embedded.ServiceBus;

/// <content>Settling locked messages.</content>
internal sealed partial class Broker
{
    /// <summary>Bytes that compaction keeps for a message besides its content, roughly.</summary>
    private const int MessageOverhead = 64;

    /// <summary>Characters. The client refuses longer texts, too.</summary>
    private const int MaxReasonLength = 4096;

    /// <summary>What the broker refuses under this name.</summary>
    public const string ChangedProperties = "changing a message's properties";

    private const string DeadLetterReason = "DeadLetterReason";
    private const string DeadLetterErrorDescription = "DeadLetterErrorDescription";

    // The broker's own reasons (Microsoft Learn, "Overview of Service Bus dead-letter queues").
    private const string MaxDeliveryCountExceeded = "MaxDeliveryCountExceeded";
    private const string TtlExpired = "TTLExpiredException";

    public JournalPosition Complete(Guid lockToken)
    {
        var (position, lost) = Complete([lockToken]);
        return lost == 0 ? position : throw LockLost();
    }

    /// <summary>Completes the messages that are still locked, in one record. All must be of one queue or subscription.</summary>
    /// <returns>Also how many were no longer locked.</returns>
    public (JournalPosition Position, int Lost) Complete(IReadOnlyList<Guid> lockTokens)
    {
        lock (_gate)
        {
            LoseCompletions(lockTokens, Enter());
            var messages = StillLocked(lockTokens);
            if (messages.Count == 0)
            {
                return (_lastPosition, lockTokens.Count);
            }

            var position = Append(Records.Numbers(RecordKind.Remove, messages[0].Store.Path, [.. messages.Select(message => message.SequenceNumber)]));
            messages.ForEach(Discard);
            return (position, lockTokens.Count - messages.Count);
        }
    }

    public JournalPosition Abandon(Guid lockToken)
    {
        lock (_gate)
        {
            var now = Enter();
            var message = Locked(lockToken);
            Release(message, now);
            Arm();
            return _lastPosition;
        }
    }

    /// <summary>Abandons the messages that are still locked and ignores the others. All must be of one queue or subscription.</summary>
    public JournalPosition Abandon(IReadOnlyList<Guid> lockTokens)
    {
        lock (_gate)
        {
            var now = Enter();
            var messages = StillLocked(lockTokens);
            var store = messages.FirstOrDefault()?.Store;
            messages.ForEach(message => Release(message, now, signal: false));
            if (store is not null)
            {
                SignalAll(store);
            }

            return _lastPosition;
        }
    }

    /// <summary>Returns messages that never reached a receiver to their old places; the delivery does not count.</summary>
    public JournalPosition Return(IReadOnlyList<Guid> lockTokens)
    {
        lock (_gate)
        {
            var now = Enter();
            var messages = StillLocked(lockTokens);
            if (messages.Count == 0)
            {
                return _lastPosition;
            }

            var store = messages[0].Store;
            Append(Records.Numbers(RecordKind.Return, store.Path, [.. messages.Select(message => message.SequenceNumber)]));
            foreach (var message in messages)
            {
                message.DeliveryCount--;
                Release(message, now, signal: false);
            }

            SignalAll(store);
            return _lastPosition;
        }
    }

    /// <param name="lockToken">The delivery's.</param>
    /// <param name="reason">At most 4,096 characters; null for none.</param>
    /// <param name="description">Likewise.</param>
    public JournalPosition DeadLetter(Guid lockToken, string? reason, string? description) => DeadLetter(lockToken, Reasons(reason, description));

    /// <param name="lockToken">The delivery's.</param>
    /// <param name="properties">An encoded map of application properties that the message gets, the reason among them; null for none.</param>
    public JournalPosition DeadLetter(Guid lockToken, byte[]? properties)
    {
        lock (_gate)
        {
            Enter();
            var message = Locked(lockToken);
            if (message.Store.DeadLetter is not { } deadLetter)
            {
                throw new BrokerException(BrokerException.NotAllowed, "A dead-lettered message cannot be dead-lettered again.");
            }

            MoveToDeadLetter(message, properties ?? []);
            Signal(deadLetter);
            Arm();
            return _lastPosition;
        }
    }

    /// <summary>Returns the lock's new end. Locks end with the process, so nothing is written.</summary>
    public DateTimeOffset RenewLock(Guid lockToken)
    {
        lock (_gate)
        {
            var now = Enter();
            var message = Locked(lockToken);
            message.LockedUntil = now + message.Store.Settings.LockDuration;
            _deadlines.Set(message, message.LockedUntil);
            return new DateTimeOffset(message.LockedUntil, TimeSpan.Zero);
        }
    }

    /// <summary>For <see cref="Fault.ServiceBusDuplicated"/>: acts as if the receiver was lost between its work and the completion.</summary>
    private void LoseCompletions(IReadOnlyList<Guid> lockTokens, long now)
    {
        if (!_options.Faults.CanHit(Fault.ServiceBusDuplicated))
        {
            return;
        }

        foreach (var message in StillLocked(lockTokens))
        {
            if (_options.Faults.Hit(Fault.ServiceBusDuplicated))
            {
                Release(message, now);
                Arm();
            }
        }
    }

    private static byte[]? Reasons(string? reason, string? description)
    {
        var properties = new List<KeyValuePair<object, object?>>(2);
        Add(DeadLetterReason, reason);
        Add(DeadLetterErrorDescription, description);
        return EncodedMap.Encode(properties);

        void Add(string name, string? value)
        {
            if (value?.Length > MaxReasonLength)
            {
                throw new BrokerException(BrokerException.NotAllowed, $"{name} has {value.Length} characters; the limit is {MaxReasonLength}.");
            }

            if (value is not null)
            {
                properties.Add(new(name, value));
            }
        }
    }

    private StoredMessage Locked(Guid lockToken) => _locked.TryGetValue(lockToken, out var message)
        ? message
        : throw LockLost();

    private static BrokerException LockLost() =>
        new(BrokerException.LockLost, "The lock supplied is invalid. Either the lock expired, or the message has already been removed from the queue.");

    private List<StoredMessage> StillLocked(IReadOnlyList<Guid> lockTokens)
    {
        var messages = new List<StoredMessage>(lockTokens.Count);
        foreach (var token in lockTokens)
        {
            if (_locked.TryGetValue(token, out var message))
            {
                messages.Add(message);
            }
        }

        return messages;
    }

    /// <summary>Once for all, so that a batch comes back as a batch.</summary>
    private void SignalAll(MessageStore store)
    {
        Signal(store);
        if (store.DeadLetter is { } deadLetter)
        {
            Signal(deadLetter);
        }

        Arm();
    }

    /// <summary>Ends an abandoned delivery, or one whose lock expired. The message is available at once, dead-lettered or expired.</summary>
    private void Release(StoredMessage message, long now, bool signal = true)
    {
        var store = message.Store;
        Unlock(message);
        store.SetState(message, StoredState.Ready);
        if (store.DeadLetter is not null && message.DeliveryCount >= store.Settings.MaxDeliveryCount)
        {
            GiveUp(message);
            store = message.Store;
        }
        else if (store.DeadLetter is not null && message.ExpiresAt is > 0 and var expiry && expiry <= now)
        {
            Expire(message);
            store = message.State == StoredState.Gone ? null : message.Store;
        }
        else
        {
            _deadlines.Set(message, store.DeadLetter is null ? 0 : message.ExpiresAt);
        }

        if (signal && store is not null)
        {
            Signal(store);
        }
    }

    private void GiveUp(StoredMessage message) => MoveToDeadLetter(
        message, Reasons(MaxDeliveryCountExceeded, $"Message could not be consumed after {message.Store.Settings.MaxDeliveryCount} delivery attempts.")!);

    private void Expire(StoredMessage message)
    {
        if (message.Store.Settings.DeadLetterOnExpiration)
        {
            MoveToDeadLetter(message, Reasons(TtlExpired, "The message expired and was dead lettered.")!);
        }
        else
        {
            Append(Records.One(RecordKind.Remove, message.Store.Path, message.SequenceNumber));
            Discard(message);
        }
    }

    private void MoveToDeadLetter(StoredMessage message, byte[] overlay)
    {
        Append(Records.DeadLetter(message.Store.Path, message.SequenceNumber, overlay));
        ApplyDeadLetter(message, overlay);
    }

    private void ApplyDeadLetter(StoredMessage message, byte[] overlay)
    {
        Unlock(message);
        _deadlines.Set(message, 0);
        message.Store.Remove(message);
        message.Overlay = overlay;
        message.State = StoredState.Ready;
        message.Store = message.Store.DeadLetter!;
        message.Store.Add(message);
    }
}
