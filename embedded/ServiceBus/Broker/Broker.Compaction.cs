namespace Mall.Embedded.ServiceBus;

/// <content>Compaction: keeps every record except those of settled messages. So a compacted journal replays to the same state, delivery counts included.</content>
internal sealed partial class Broker : IJournalOwner
{
    long IJournalOwner.LiveBytes => Volatile.Read(ref _liveBytes);

    void IJournalOwner.Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter)
    {
        // The lock covers only the decision: the rewriter writes and flushes files. A message settled in between is merely kept once too often.
        var kept = new List<byte[]>();
        byte[]? content;
        bool whole;
        lock (_gate)
        {
            whole = Rewrite(payload, kept, out content);
        }

        if (whole)
        {
            rewriter.Keep(position, payload);
        }
        else if (content is not null)
        {
            rewriter.Keep(position, content);
        }

        foreach (var record in kept)
        {
            rewriter.Keep(JournalPosition.None, record);
        }
    }

    void IJournalOwner.Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
    {
        var moved = moves.Where(move => move.From != JournalPosition.None).ToDictionary(move => move.From, move => move.To);
        lock (_gate)
        {
            // Messages can share one content, whose position must change only once. The new position is in no old file, so a second lookup finds nothing.
            foreach (var message in _stores.Values.SelectMany(store => store.All))
            {
                if (moved.TryGetValue(message.Content.Position, out var to))
                {
                    message.Content.Position = to;
                }
            }
        }
    }

    /// <summary>True keeps the whole record. Otherwise keeps the shortened <paramref name="content"/>, and what it adds to <paramref name="kept"/>.</summary>
    private bool Rewrite(ReadOnlySpan<byte> payload, List<byte[]> kept, out byte[]? content)
    {
        content = null;
        var reader = new PayloadReader(payload);
        var kind = (RecordKind)reader.Byte();
        switch (kind)
        {
            case RecordKind.Enqueue:
                return RewriteEnqueue(payload, kept, out content);
            case RecordKind.Deliver:
            case RecordKind.Return:
                RewriteNumbers(kind, ref reader, kept);
                return false;
            case RecordKind.DeadLetter:
                return IsLive(reader.Text(), reader.Number());
            case RecordKind.DuplicateIds:
                RewriteDuplicateIds(ref reader, kept);
                return false;
            case RecordKind.Counter:
                return IsLast(reader.Text(), reader.Number());
            default:
                return false;
        }
    }

    private bool RewriteEnqueue(ReadOnlySpan<byte> payload, List<byte[]> kept, out byte[]? content)
    {
        content = null;
        var now = Now();
        var record = new EnqueueRecord(payload);
        var duplicates = _entities.GetValueOrDefault(record.Entity)?.Duplicates;
        var ids = new List<(long Time, UInt128 Key)>();
        var live = 0;
        var whole = true;
        while (record.Next())
        {
            var targets = LiveTargets(record);
            whole &= targets == record.Targets.Count;
            if (targets > 0)
            {
                live++;
            }
            else if ((record.Flags & EnqueueRecord.HasKey) != 0 && duplicates?.TimeOf(record.Key, now) == record.Time)
            {
                ids.Add((record.Time, record.Key));
            }

            if (targets < record.Targets.Count)
            {
                KeepCounters(record, kept);
            }
        }

        if (live > 0 && whole)
        {
            return true;
        }

        if (live > 0)
        {
            content = Filtered(payload, live);
        }

        if (ids.Count > 0)
        {
            kept.Add(DuplicateIds(record.Entity, ids));
        }

        return false;
    }

    private byte[] Filtered(ReadOnlySpan<byte> payload, int kept)
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

        return writer.Written.ToArray();
    }

    private void RewriteNumbers(RecordKind kind, ref PayloadReader reader, List<byte[]> kept)
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
            kept.Add(Records.Numbers(kind, path, live).Written.ToArray());
        }
    }

    private void RewriteDuplicateIds(ref PayloadReader reader, List<byte[]> kept)
    {
        var now = Now();
        var entity = reader.Text();
        var duplicates = _entities.GetValueOrDefault(entity)?.Duplicates;
        var ids = new List<(long Time, UInt128 Key)>();
        for (var count = reader.Count(); count > 0; count--)
        {
            var time = reader.Fixed64();
            var key = reader.Fixed128();
            if (duplicates?.TimeOf(key, now) == time)
            {
                ids.Add((time, key));
            }
        }

        if (ids.Count > 0)
        {
            kept.Add(DuplicateIds(entity, ids));
        }
    }

    private static byte[] DuplicateIds(string entity, List<(long Time, UInt128 Key)> ids)
    {
        var writer = Records.Start(RecordKind.DuplicateIds, entity);
        writer.Number(ids.Count);
        foreach (var (time, key) in ids)
        {
            writer.Fixed64(time).Fixed128(key);
        }

        return writer.Written.ToArray();
    }

    private void KeepCounters(in EnqueueRecord record, List<byte[]> kept)
    {
        foreach (var target in record.Targets)
        {
            KeepCounter(record.Names[target.Name], target.SequenceNumber, kept);
            if (target.EnqueuedSequenceNumber > 0)
            {
                KeepCounter(record.Entity, target.EnqueuedSequenceNumber, kept);
            }
        }
    }

    private void KeepCounter(string path, long number, List<byte[]> kept)
    {
        if (IsLast(path, number))
        {
            var writer = Records.Start(RecordKind.Counter, path);
            writer.Number(number);
            kept.Add(writer.Written.ToArray());
        }
    }

    /// <summary>Only the highest number needs a counter: for a lower one, a later record holds a higher one.</summary>
    private bool IsLast(string path, long number) => _stores[path].LastSequenceNumber == number;

    private int LiveTargets(in EnqueueRecord record)
    {
        var live = 0;
        foreach (var target in record.Targets)
        {
            live += IsLive(record.Names[target.Name], target.SequenceNumber) ? 1 : 0;
        }

        return live;
    }

    /// <summary>Whether the message is in its store or its dead letters.</summary>
    private bool IsLive(string path, long sequenceNumber)
    {
        var root = _stores[path].Root;
        return root.Find(sequenceNumber) is not null || root.DeadLetter!.Find(sequenceNumber) is not null;
    }
}
