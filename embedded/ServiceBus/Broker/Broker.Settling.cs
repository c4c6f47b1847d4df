using Azure.Messaging.ServiceBus;
using Mall.Embedded.Storage;

namespace Mall.Embedded.ServiceBus;

/// <content>What receivers do with locked messages.</content>
internal sealed partial class Broker
{
    /// <summary>What compaction keeps of a message besides its content, roughly.</summary>
    private const int MessageOverhead = 64;

    /// <summary>Longer texts are refused by the real client as well.</summary>
    private const int MaxReasonLength = 4096;

    public ValueTask CompleteAsync(string path, Guid lockToken)
    {
        var store = Receivable(path);
        JournalPosition position;
        lock (_gate)
        {
            Enter();
            var message = Locked(store, lockToken);
            position = Append(Records.One(RecordKind.Remove, store.Path, message.SequenceNumber));
            Discard(message);
        }

        return WrittenAsync(position);
    }

    /// <summary>Completes those that are still locked, in one record; returns the tokens of the others.</summary>
    public async ValueTask<IReadOnlyList<Guid>> CompleteAsync(string path, IReadOnlyList<Guid> lockTokens)
    {
        var store = Receivable(path);
        var lost = new List<Guid>();
        var numbers = new List<long>(lockTokens.Count);
        JournalPosition position;
        lock (_gate)
        {
            Enter();
            var messages = new List<StoredMessage>(lockTokens.Count);
            foreach (var token in lockTokens)
            {
                if (_locked.TryGetValue(token, out var message) && message.Store == store)
                {
                    messages.Add(message);
                    numbers.Add(message.SequenceNumber);
                }
                else
                {
                    lost.Add(token);
                }
            }

            if (messages.Count == 0)
            {
                return lost;
            }

            position = Append(Records.Numbers(RecordKind.Remove, store.Path, numbers));
            messages.ForEach(Discard);
        }

        await WrittenAsync(position);
        return lost;
    }

    public ValueTask AbandonAsync(string path, Guid lockToken, IDictionary<string, object>? propertiesToModify)
    {
        var store = Receivable(path);
        JournalPosition position;
        lock (_gate)
        {
            var now = Enter();
            var message = Locked(store, lockToken);
            if (propertiesToModify is { Count: > 0 })
            {
                message.Overlay = Overlaid(message, propertiesToModify);
                Append(Records.Overlay(RecordKind.Modify, store.Path, message.SequenceNumber, message.Overlay));
            }

            Release(message, now);
            Arm();
            position = _lastPosition;
        }

        return WrittenAsync(position);
    }

    /// <summary>Abandons those that are still locked; the others need nothing.</summary>
    public ValueTask AbandonAsync(string path, IReadOnlyList<Guid> lockTokens)
    {
        var store = Receivable(path);
        JournalPosition position;
        lock (_gate)
        {
            var now = Enter();
            foreach (var token in lockTokens)
            {
                if (_locked.TryGetValue(token, out var message) && message.Store == store)
                {
                    Release(message, now, signal: false);
                }
            }

            // All at once, so that a batch comes back as a batch.
            Signal(store);
            if (store.DeadLetter is { } deadLetter)
            {
                Signal(deadLetter);
            }

            Arm();
            position = _lastPosition;
        }

        return WrittenAsync(position);
    }

    public ValueTask DeadLetterAsync(
        string path,
        Guid lockToken,
        IDictionary<string, object>? propertiesToModify,
        string? reason,
        string? description)
    {
        var store = Receivable(path);
        if (store.DeadLetter is null)
        {
            throw new InvalidOperationException("A dead-lettered message cannot be dead-lettered again.");
        }

        var properties = new Dictionary<string, object>(propertiesToModify ?? new Dictionary<string, object>());
        AddReason(properties, MessageProperties.DeadLetterReason, reason);
        AddReason(properties, MessageProperties.DeadLetterErrorDescription, description);
        JournalPosition position;
        lock (_gate)
        {
            Enter();
            var message = Locked(store, lockToken);
            MoveToDeadLetter(message, properties);
            Signal(store.DeadLetter);
            Arm();
            position = _lastPosition;
        }

        return WrittenAsync(position);
    }

    /// <summary>The new end of the lock.</summary>
    public DateTimeOffset RenewLock(string path, Guid lockToken)
    {
        var store = Receivable(path);
        lock (_gate)
        {
            var now = Enter();
            var message = Locked(store, lockToken);
            message.LockedUntil = now + store.Settings.LockDuration;
            _deadlines.Set(message, message.LockedUntil);
            return new DateTimeOffset(message.LockedUntil, TimeSpan.Zero);
        }
    }

    private static void AddReason(Dictionary<string, object> properties, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MaxReasonLength, name);
        if (properties.TryGetValue(name, out var other) && !Equals(other, value))
        {
            throw new InvalidOperationException($"{name} is given twice, and differently.");
        }

        properties[name] = value;
    }

    private StoredMessage Locked(MessageStore store, Guid lockToken) => _locked.TryGetValue(lockToken, out var message) && message.Store == store
        ? message
        : throw new ServiceBusException(
            "The lock supplied is invalid. Either the lock expired, or the message has already been removed from the queue.",
            ServiceBusFailureReason.MessageLockLost,
            store.Path);

    /// <summary>The end of a delivery without settlement: abandoned, or the lock expired. Available again at once, or given up.</summary>
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

    private void GiveUp(StoredMessage message) => MoveToDeadLetter(message, new Dictionary<string, object>
    {
        [MessageProperties.DeadLetterReason] = MessageProperties.MaxDeliveryCountExceeded,
        [MessageProperties.DeadLetterErrorDescription] = $"Message could not be consumed after {message.Store.Settings.MaxDeliveryCount} delivery attempts.",
    });

    private void Expire(StoredMessage message)
    {
        if (message.Store.Settings.DeadLetterOnExpiration)
        {
            MoveToDeadLetter(message, new Dictionary<string, object>
            {
                [MessageProperties.DeadLetterReason] = MessageProperties.TtlExpired,
                [MessageProperties.DeadLetterErrorDescription] = "The message expired and was dead lettered.",
            });
        }
        else
        {
            Append(Records.One(RecordKind.Remove, message.Store.Path, message.SequenceNumber));
            Discard(message);
        }
    }

    private void MoveToDeadLetter(StoredMessage message, IDictionary<string, object> properties)
    {
        var overlay = Overlaid(message, properties);
        Append(Records.Overlay(RecordKind.DeadLetter, message.Store.Path, message.SequenceNumber, overlay));
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

    private static byte[] Overlaid(StoredMessage message, IDictionary<string, object> properties)
    {
        Dictionary<string, object>? under = null;
        if (message.Overlay is not null)
        {
            var reader = new PayloadReader(message.Overlay);
            under = PropertyCodec.Read(ref reader);
        }

        return PropertyCodec.Encode(PropertyCodec.Merge(under, properties));
    }
}
