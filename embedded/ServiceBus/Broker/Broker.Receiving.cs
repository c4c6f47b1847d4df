using Mall.Embedded.Settings;

namespace Mall.Embedded.ServiceBus;

/// <content>Receiving and peeking.</content>
internal sealed partial class Broker
{
    /// <summary>For <see cref="Fault.ServiceBusReordered"/>: a message overtakes at most one fewer than this.</summary>
    private const int FurthestAhead = 16;

    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);

    /// <summary>Waits for the first message, then takes all ready ones, each under a lock.</summary>
    public async ValueTask<IReadOnlyList<Delivery>> ReceiveAsync(string path, int maxMessages, CancellationToken cancellationToken)
    {
        var store = Receivable(path);
        cancellationToken.ThrowIfCancellationRequested();
        Taken taken;
        Waiter? waiter = null;
        lock (_gate)
        {
            taken = Take(store, maxMessages, Enter());
            if (taken.Messages.Count == 0)
            {
                waiter = new Waiter(maxMessages);
                store.Waiters.AddLast(waiter);
            }
            else
            {
                Arm();
            }
        }

        if (waiter is not null)
        {
            await using var registration = cancellationToken.UnsafeRegister(_ => GiveUp(store, waiter, cancellationToken), null);
            taken = await waiter.Task;
        }

        return await HandOutAsync(taken);
    }

    /// <summary>All messages from a number on, also locked and scheduled ones.</summary>
    public async ValueTask<IReadOnlyList<Delivery>> PeekAsync(string path, int maxMessages, long fromSequenceNumber)
    {
        var store = Receivable(path);
        Taken taken;
        lock (_gate)
        {
            Enter();
            taken = new([.. store.From(fromSequenceNumber).Take(maxMessages).Select(Snapshot)], _lastPosition);
        }

        return await HandOutAsync(taken);
    }

    /// <summary>Numbers of messages: those that can be received now, and all.</summary>
    public (int Ready, int All) Count(string path)
    {
        var store = Receivable(path);
        lock (_gate)
        {
            Enter();
            return (store.ReadyCount, store.Count);
        }
    }

    /// <summary>Ends a wait. A waiter that already has messages stays as it is: they are locked for it, so it must take them.</summary>
    private void GiveUp(MessageStore store, Waiter waiter, CancellationToken cancelled)
    {
        lock (_gate)
        {
            if (store.Waiters.Remove(waiter))
            {
                waiter.TrySetCanceled(cancelled);
            }
        }
    }

    /// <summary>Hands messages that became ready to waiting receivers. Under the lock.</summary>
    private void Signal(MessageStore store)
    {
        while (store.Waiters.First is { } first && store.ReadyCount > 0)
        {
            // Take first: if the journal refuses, the waiter stays where its cancellation finds it.
            var taken = Take(store, first.Value.MaxMessages, Now());
            store.Waiters.RemoveFirst();
            first.Value.TrySetResult(taken);
        }
    }

    /// <summary>Locks ready messages for a receiver. Under the lock.</summary>
    private Taken Take(MessageStore store, int maxMessages, long now)
    {
        var count = Math.Min(maxMessages, store.ReadyCount);
        if (count == 0)
        {
            return Taken.Nothing;
        }

        HostMeters.CountMessages("delivered", count);
        var messages = new TakenMessage[count];
        var writer = Records.Start(RecordKind.Deliver, store.Path);
        writer.Number(count);
        for (var i = 0; i < count; i++)
        {
            var message = _options.Faults.Hit(Fault.ServiceBusReordered) ? store.ReadyAt(_options.Faults.Below(Math.Min(store.ReadyCount, FurthestAhead))) : store.FirstReady!;
            writer.Number(message.SequenceNumber);
            message.DeliveryCount++;
            store.SetState(message, StoredState.Locked);
            message.LockToken = Guid.NewGuid();
            message.LockedUntil = now + store.Settings.LockDuration;
            _locked.Add(message.LockToken, message);
            _deadlines.Set(message, _options.Faults.Hit(Fault.ServiceBusLockLost) ? now + _options.Faults.Delay().Ticks : message.LockedUntil);
            messages[i] = Snapshot(message);
        }

        return new(messages, Append(writer));
    }

    private static TakenMessage Snapshot(StoredMessage message) => new(message.Content.Bytes, message.Content.Position, message.Store.Root.Path, new()
    {
        SequenceNumber = message.SequenceNumber,
        EnqueuedSequenceNumber = message.EnqueuedSequenceNumber,
        EnqueuedTime = message.EnqueuedTime,
        TimeToLive = message.TimeToLive,
        LockedUntil = message.LockedUntil,
        DeliveredTime = message.State == StoredState.Locked ? message.LockedUntil - message.Store.Settings.LockDuration : 0,
        LockToken = message.LockToken,
        DeliveryCount = message.DeliveryCount,
        IsScheduled = message.State == StoredState.Scheduled,
        Overlay = message.Overlay,
    });

    private async ValueTask<IReadOnlyList<Delivery>> HandOutAsync(Taken taken)
    {
        // Also when nothing is found: a crash must not bring back removed messages.
        await WrittenAsync(taken.Position);
        if (taken.Messages.Count == 0)
        {
            return [];
        }

        var messages = new Delivery[taken.Messages.Count];

        // Neighbouring messages often lie in one record, so it is reused.
        var recordPosition = JournalPosition.None;
        byte[] record = [];
        for (var i = 0; i < messages.Length; i++)
        {
            var message = taken.Messages[i];
            var content = message.Bytes;
            if (content is null)
            {
                if (recordPosition != message.Content)
                {
                    recordPosition = message.Content;
                    record = _journal.Read(recordPosition);
                }

                content = EnqueueRecord.FindContent(record, message.RootPath, message.State.SequenceNumber);
            }

            messages[i] = new(content, message.State);
        }

        return messages;
    }
}
