using System.Text;
using Mall.Embedded.DurableTask.Records;
using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Store;

/// <content>The journal's calls to its owner.</content>
internal sealed partial class InstanceStore : IJournalOwner
{
    // The journal reads this without the lock, so the property below uses Volatile.
    private long _liveBytes;

    public long LiveBytes
    {
        get => Volatile.Read(ref _liveBytes);
        private set => Volatile.Write(ref _liveBytes, value);
    }

    public void Replay(JournalPosition position, ReadOnlySpan<byte> payload)
    {
        _last = position;
        var header = RecordHeader.Read(payload, out var fields);
        _nextNumber = Math.Max(_nextNumber, header.Number + 1);
        _live.TryGetValue(header.Number, out var instance);
        switch (header.Kind)
        {
            case RecordKind.Created:
                string id = fields.OptionalText()!;
                AddCreated(position, payload.Length, header.Number, id, Shared(ref fields), fields.Fixed64());
                break;
            case RecordKind.Message when instance is not null:
                AddMessage(instance.Live!, position, payload.Length, (MessageKind)fields.Byte(), fields.Count(), null);
                break;
            case RecordKind.Turn when instance is not null:
                var turn = TurnRecord.Read(payload);
                AddTurn(instance, position, payload.Length, turn);
                ForgetConsumed(instance.Live!, turn.Consumed);
                break;
            case RecordKind.Finished:
                ReplayFinished(position, payload.Length, header.Number, ref fields, instance);
                break;
            case RecordKind.Purged:
                if (_byId.TryGetValue(fields.OptionalText()!, out var purged) && purged.Number == header.Number)
                {
                    Forget(purged);
                }

                break;
        }
    }

    public void Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter)
    {
        var header = RecordHeader.Read(payload, out var fields);
        bool keep;
        lock (Lock)
        {
            keep = header.Kind switch
            {
                RecordKind.Finished => _byId.TryGetValue(fields.OptionalText()!, out var instance) && instance.Final == position,
                RecordKind.Purged => false,
                _ => _live.ContainsKey(header.Number),
            };
        }

        if (keep)
        {
            rewriter.Keep(position, payload);
        }
    }

    public void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
    {
        var map = new Dictionary<JournalPosition, JournalPosition>(moves.Count);
        foreach (var (from, to) in moves)
        {
            map[from] = to;
        }

        lock (Lock)
        {
            foreach (var instance in _byId.Values)
            {
                if (instance.Live is { } live)
                {
                    Move(live, map);
                }
                else if (map.TryGetValue(instance.Final, out var to))
                {
                    instance.Final = to;
                }
            }
        }
    }

    private static void Move(LiveState live, Dictionary<JournalPosition, JournalPosition> map)
    {
        for (int i = 0; i < live.Records.Count; i++)
        {
            if (map.TryGetValue(live.Records[i], out var to))
            {
                live.Records[i] = to;
            }
        }

        for (int i = 0; i < live.Inbox.Count; i++)
        {
            if (map.TryGetValue(live.Inbox[i].Position, out var to))
            {
                live.Inbox[i] = live.Inbox[i] with { Position = to };
            }
        }
    }

    private static void ForgetConsumed(LiveState live, IReadOnlyList<int> consumed)
    {
        int messages = 0;
        foreach (int item in consumed)
        {
            messages += item == TurnRecord.NextMessage ? 1 : 0;
        }

        // Fewer are left when the instance finished during a compaction: that kept the creation and dropped the messages, and this turn and the end of the instance
        // lie behind it.
        live.Inbox.RemoveRange(0, Math.Min(messages, live.Inbox.Count));
    }

    private void ReplayFinished(JournalPosition position, int bytes, long number, ref PayloadReader fields, Instance? instance)
    {
        if (instance is null)
        {
            string id = fields.OptionalText()!;
            string name = Shared(ref fields);
            var status = (P.OrchestrationStatus)fields.Byte();
            instance = new Instance(number, id, name, fields.Fixed64());
            _byId[id] = instance;
            AddFinished(instance, position, bytes, status, fields.Fixed64());
        }
        else
        {
            fields.TryOptional(out _);
            fields.TryOptional(out _);
            var status = (P.OrchestrationStatus)fields.Byte();
            fields.Fixed64();
            AddFinished(instance, position, bytes, status, fields.Fixed64());
        }
    }

    private string Shared(ref PayloadReader fields)
    {
        fields.TryOptional(out var name);
        Span<char> chars = stackalloc char[256];
        if (name.Length <= chars.Length)
        {
            int length = Encoding.UTF8.GetChars(name, chars);
            if (_names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(chars[..length], out string? shared))
            {
                return shared;
            }
        }

        return Shared(Encoding.UTF8.GetString(name));
    }
}
