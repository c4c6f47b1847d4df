using Mall.Embedded.Journal;

namespace Mall.Embedded.ServiceBus;

/// <content>What a compaction keeps: every record as it was, less what is settled. So a compacted journal replays to the same state, attempts included.</content>
internal sealed partial class Broker : IJournalOwner
{
    long IJournalOwner.LiveBytes => Volatile.Read(ref _liveBytes);

    void IJournalOwner.Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter)
    {
        lock (_gate)
        {
            var reader = new PayloadReader(payload);
            var kind = (RecordKind)reader.Byte();
            switch (kind)
            {
                case RecordKind.Enqueue:
                    RewriteEnqueue(position, payload, rewriter);
                    break;
                case RecordKind.Deliver:
                    RewriteDeliver(ref reader, rewriter);
                    break;
                case RecordKind.Modify:
                case RecordKind.DeadLetter:
                    var path = reader.Text();
                    if (IsLive(path, reader.Number()))
                    {
                        rewriter.Keep(JournalPosition.None, payload);
                    }

                    break;
                case RecordKind.DuplicateIds:
                    RewriteDuplicateIds(ref reader, rewriter);
                    break;
                case RecordKind.Counter:
                    path = reader.Text();
                    KeepCounter(path, reader.Number(), rewriter);
                    break;
            }
        }
    }

    void IJournalOwner.Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
    {
        var moved = moves.Where(move => move.From != JournalPosition.None).ToDictionary(move => move.From, move => move.To);
        lock (_gate)
        {
            // Messages share contents, and a content must be moved once only; its new position is in no old file, so a second look finds nothing.
            foreach (var message in _stores.Values.SelectMany(store => store.All))
            {
                if (moved.TryGetValue(message.Content.Position, out var to))
                {
                    message.Content.Position = to;
                }
            }
        }
    }

    private void RewriteEnqueue(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter)
    {
        var now = Now();
        var counting = new EnqueueRecord(payload);
        var duplicates = _entities.GetValueOrDefault(counting.Entity)?.Duplicates;
        var forgotten = new List<(long Time, UInt128 Key)>();
        var kept = 0;
        var whole = true;
        while (counting.Next())
        {
            var live = LiveTargets(counting);
            whole &= live == counting.Targets.Count;
            if (live > 0)
            {
                kept++;
            }
            else if ((counting.Flags & EnqueueRecord.HasKey) != 0 && duplicates?.TimeOf(counting.Key, now) == counting.Time)
            {
                forgotten.Add((counting.Time, counting.Key));
            }

            if (live < counting.Targets.Count)
            {
                KeepCounters(counting, rewriter);
            }
        }

        if (kept > 0 && whole)
        {
            rewriter.Keep(position, payload);
        }
        else if (kept > 0)
        {
            rewriter.Keep(position, Filtered(payload, kept));
        }

        if (forgotten.Count > 0 && !(kept > 0 && whole))
        {
            KeepDuplicateIds(counting.Entity, forgotten, rewriter);
        }
    }

    private ReadOnlySpan<byte> Filtered(ReadOnlySpan<byte> payload, int kept)
    {
        var record = new EnqueueRecord(payload);
        var writer = EnqueueRecord.Start(record.Time, record.Entity, record.Replaced, record.EncodedNames, kept);
        while (record.Next())
        {
            var live = LiveTargets(record);
            if (live == 0)
            {
                continue;
            }

            EnqueueRecord.StartMessage(writer, (record.Flags & EnqueueRecord.HasKey) != 0 ? record.Key : null, record.ScheduledTime, live);
            foreach (var target in record.Targets)
            {
                if (IsLive(record.Names[target.Name], target.SequenceNumber))
                {
                    EnqueueRecord.WriteTarget(writer, target);
                }
            }

            EnqueueRecord.EndMessage(writer, record.Content);
        }

        return writer.Written;
    }

    private void RewriteDeliver(ref PayloadReader reader, JournalRewriter rewriter)
    {
        var path = reader.Text();
        var live = new List<long>();
        for (var count = reader.Count(); count > 0; count--)
        {
            var number = reader.Number();
            if (IsLive(path, number))
            {
                live.Add(number);
            }
        }

        if (live.Count > 0)
        {
            rewriter.Keep(JournalPosition.None, Records.Numbers(RecordKind.Deliver, path, live).Written);
        }
    }

    private void RewriteDuplicateIds(ref PayloadReader reader, JournalRewriter rewriter)
    {
        var now = Now();
        var entity = reader.Text();
        var duplicates = _entities.GetValueOrDefault(entity)?.Duplicates;
        var kept = new List<(long Time, UInt128 Key)>();
        for (var count = reader.Count(); count > 0; count--)
        {
            var time = reader.Fixed64();
            var key = reader.Fixed128();
            if (duplicates?.TimeOf(key, now) == time)
            {
                kept.Add((time, key));
            }
        }

        if (kept.Count > 0)
        {
            KeepDuplicateIds(entity, kept, rewriter);
        }
    }

    private static void KeepDuplicateIds(string entity, IReadOnlyList<(long Time, UInt128 Key)> ids, JournalRewriter rewriter)
    {
        var writer = Records.Start(RecordKind.DuplicateIds, entity);
        writer.Number(ids.Count);
        foreach (var (time, key) in ids)
        {
            writer.Fixed64(time);
            writer.Fixed128(key);
        }

        rewriter.Keep(JournalPosition.None, writer.Written);
    }

    private void KeepCounters(in EnqueueRecord record, JournalRewriter rewriter)
    {
        foreach (var target in record.Targets)
        {
            KeepCounter(record.Names[target.Name], target.SequenceNumber, rewriter);
            if (target.EnqueuedSequenceNumber > 0)
            {
                KeepCounter(record.Entity, target.EnqueuedSequenceNumber, rewriter);
            }
        }
    }

    /// <summary>A lower one is not needed: the record with the higher one comes later.</summary>
    private void KeepCounter(string path, long number, JournalRewriter rewriter)
    {
        if (_stores[path].LastSequenceNumber == number)
        {
            var writer = Records.Start(RecordKind.Counter, path);
            writer.Number(number);
            rewriter.Keep(JournalPosition.None, writer.Written);
        }
    }

    private int LiveTargets(in EnqueueRecord record)
    {
        var live = 0;
        foreach (var target in record.Targets)
        {
            live += IsLive(record.Names[target.Name], target.SequenceNumber) ? 1 : 0;
        }

        return live;
    }

    /// <summary>Whether the message is still there, dead or alive.</summary>
    private bool IsLive(string path, long sequenceNumber)
    {
        var root = _stores[path].Root;
        return root.Find(sequenceNumber) is not null || root.DeadLetter!.Find(sequenceNumber) is not null;
    }
}
