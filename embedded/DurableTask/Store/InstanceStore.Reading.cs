using Mall.Embedded.DurableTask.Records;

namespace Mall.Embedded.DurableTask.Store;

/// <content>Reads data that is not kept in memory. A compaction may change positions meanwhile; the journal keeps the old ones readable for 10 s,
/// longer than any read here takes.</content>
internal sealed partial class InstanceStore
{
    /// <summary>The history as its turns have made it, without what waits for the next turn; null when the execution has finished.</summary>
    public History? ReadHistory(Instance instance)
    {
        History? history = null;
        Queue<Message> messages = [];
        Dictionary<int, long> timers = [];
        List<TurnRecord> turns = [];
        ForEachRecord(instance, record =>
        {
            switch (RecordHeader.KindOf(record))
            {
                case RecordKind.Created:
                    history = new History(instance.Number, CreatedRecord.Read(record));
                    break;
                case RecordKind.Message:
                    messages.Enqueue(Message.Read(record));
                    break;
                case RecordKind.Turn:
                    turns.Add(TurnRecord.Read(record));
                    break;
            }

            return true;
        });

        foreach (var turn in turns)
        {
            history!.BeginTurn(turn.NowTicks, [.. turn.Consumed.Select(item =>
                item == TurnRecord.NextMessage ? new Arrival(messages.Dequeue(), 0, 0) : new Arrival(null, item, timers[item]))]);
            history.EndTurn(turn.NowTicks, turn.Actions);
            foreach (var action in turn.Actions)
            {
                timers[action.Id] = action.FireAtTicks;
            }
        }

        return history;
    }

    /// <summary>An activity call that must run again; null when the execution has finished.</summary>
    public ScheduledAction? ReadTask(Instance instance, int taskId)
    {
        ScheduledAction? found = null;
        ForEachRecord(instance, record =>
        {
            if (RecordHeader.KindOf(record) == RecordKind.Turn)
            {
                foreach (var action in TurnRecord.Read(record, withInputs: true).Actions)
                {
                    found = action.Id == taskId ? action : found;
                }
            }

            return found is null;
        });
        return found;
    }

    /// <summary>Empties the inbox for a turn. Reads messages from before a restart from the journal.</summary>
    public List<Arrival> TakeInbox(Instance instance)
    {
        InboxItem[] items;
        lock (Lock)
        {
            if (instance.Live is not { Inbox.Count: > 0 } live)
            {
                return [];
            }

            items = [.. live.Inbox];
            live.Inbox.Clear();
        }

        var taken = new List<Arrival>(items.Length);
        foreach (var item in items)
        {
            taken.Add(item.IsTimer || item.Arrival.Message is not null ? item.Arrival : new Arrival(Message.Read(_journal.Read(item.Position)), 0, 0));
        }

        return taken;
    }

    public CreatedRecord? ReadCreated(Instance instance)
    {
        CreatedRecord? created = null;
        ForEachRecord(instance, record =>
        {
            created = CreatedRecord.Read(record);
            return false;
        });
        return created;
    }

    /// <param name="position">The instance's first record.</param>
    public CreatedRecord ReadCreated(JournalPosition position) => CreatedRecord.Read(_journal.Read(position));

    public FinishedRecord ReadFinished(JournalPosition position) => FinishedRecord.Read(_journal.Read(position));

    private void ForEachRecord(Instance instance, Func<byte[], bool> visit)
    {
        JournalPosition[] positions;
        lock (Lock)
        {
            if (instance.Live is not { } live)
            {
                return;
            }

            positions = [.. live.Records];
        }

        foreach (var position in positions)
        {
            if (!visit(_journal.Read(position)))
            {
                return;
            }
        }
    }
}
