using Mall.Embedded.DurableTask.Records;
using Mall.Embedded.Storage;

namespace Mall.Embedded.DurableTask.Store;

/// <content>Reads what is not kept in memory. The positions may be exchanged by a compaction meanwhile; the journal keeps the old ones readable for 10 s,
/// which is longer than any of these reads takes.</content>
internal sealed partial class InstanceStore
{
    /// <summary>The history as its turns have consumed it. Call it from the one turn that the instance may run.</summary>
    public History ReadHistory(Instance instance)
    {
        History? history = null;
        List<Message> messages = [];
        int consumed = 0;
        ForEachRecord(instance, record =>
        {
            switch (new FieldReader(record).Kind)
            {
                case RecordKind.Created:
                    history = new History(CreatedRecord.Read(record));
                    break;
                case RecordKind.Message:
                    messages.Add(Message.Read(record));
                    break;
                case RecordKind.Turn:
                    var turn = TurnRecord.Read(record);
                    history!.Add(turn);
                    consumed += turn.Consumed.Count(item => item == TurnRecord.NextMessage);
                    break;
            }

            return true;
        });

        for (int i = 0; i < consumed; i++)
        {
            history!.Add(messages[i]);
        }

        return history!;
    }

    /// <summary>The call of an activity that has to be run again; null when the execution is finished.</summary>
    public OrchestratorAction? ReadTask(Instance instance, int taskId)
    {
        OrchestratorAction? found = null;
        int actions = 0;
        ForEachRecord(instance, record =>
        {
            if (new FieldReader(record).Kind != RecordKind.Turn)
            {
                return true;
            }

            var turn = TurnRecord.Read(record, withInputs: true);
            if (taskId < actions + turn.Actions.Count)
            {
                found = turn.Actions[taskId - actions];
                return false;
            }

            actions += turn.Actions.Count;
            return true;
        });
        return found;
    }

    /// <summary>Empties the inbox for a turn. Messages of before a restart are read now.</summary>
    public List<(int Item, Message? Message)> TakeInbox(Instance instance)
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

        var taken = new List<(int, Message?)>(items.Length);
        foreach (var item in items)
        {
            taken.Add(item.IsTimer
                ? (item.TimerId, null)
                : (TurnRecord.NextMessage, item.Message ?? Message.Read(_journal.Read(item.Position))));
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
