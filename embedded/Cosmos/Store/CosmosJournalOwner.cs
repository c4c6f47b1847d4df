using System.Text;
using Mall.Embedded.Storage;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>Rebuilds the store from its journal, and tells a compaction which records still count.</summary>
internal sealed class CosmosJournalOwner(CosmosStore store) : IJournalOwner
{
    private const int MovesPerTurn = 1024;

    private readonly RecordWriter _record = new();
    private readonly byte[] _scratch = new byte[PartitionKeyWriter.MaxBytes];

    // Documents that the running compaction has rewritten. A batch is one record, but its documents move separately.
    private readonly List<(Container Container, int Slot, long Lsn, JournalPosition To, int Offset)> _rewritten = [];

    public long LiveBytes => store.LiveBytes;

    public void Replay(JournalPosition position, ReadOnlySpan<byte> payload)
    {
        var reader = new RecordReader(payload, _scratch);
        switch (reader.Kind())
        {
            case RecordKind.Documents:
                ReplayDocuments(position, ref reader);
                break;
            case RecordKind.DatabaseCreated:
                store.Add(new Database(reader.Int32(), timestamp: reader.Int32(), id: Encoding.UTF8.GetString(reader.Rest)));
                break;
            case RecordKind.DatabaseDeleted:
                int database = reader.Int32();
                store.NumbersUsed(database, 0);
                if (FindDatabase(database) is { } dropped)
                {
                    store.Remove(dropped);
                }

                break;
            case RecordKind.ContainerCreated:
            case RecordKind.ContainerReplaced:
                ReplayContainer(position, ref reader);
                break;
            case RecordKind.ContainerDeleted:
                int container = reader.Int32();
                store.NumbersUsed(0, container);
                if (store.Containers.TryGetValue(container, out Container? gone))
                {
                    store.Remove(gone);
                }

                break;
            default:
                throw new StartupException($"The Cosmos journal holds a record of the unknown kind {payload[0]}; a newer version wrote it. Start that version, or move the state folder away.");
        }
    }

    public void Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter)
    {
        // The lock covers only the lookups, because keeping a record writes to the disk.
        var reader = new RecordReader(payload, _scratch);
        switch (reader.Kind())
        {
            case RecordKind.Documents:
                RewriteDocuments(position, ref reader, rewriter);
                break;
            case RecordKind.DatabaseCreated when IsThere(reader.Int32()):
                rewriter.Keep(position, payload);
                break;
            case RecordKind.ContainerCreated when TryDescribe(reader.Int32()):
                // Stays before its documents, with present settings and counters: deleted documents no longer show those.
                rewriter.Keep(position, _record.Written);
                break;
            case RecordKind.DatabaseDeleted or RecordKind.ContainerDeleted:
                // Tiny, and they keep numbers unique.
                rewriter.Keep(position, payload);
                break;
        }
    }

    public void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves)
    {
        // An abandoned compaction may have left entries: use only those in the new file.
        int file = moves.Count > 0 ? moves[0].To.FileId : 0;

        // In turns, to let requests in. Both positions stay readable.
        for (int from = 0; from < _rewritten.Count; from += MovesPerTurn)
        {
            lock (store.Sync)
            {
                for (int i = from; i < Math.Min(from + MovesPerTurn, _rewritten.Count); i++)
                {
                    Move(_rewritten[i], file);
                }
            }
        }

        _rewritten.Clear();
        _rewritten.TrimExcess();
    }

    private static void Move(in (Container Container, int Slot, long Lsn, JournalPosition To, int Offset) moved, int file)
    {
        ref Slot document = ref moved.Container.Documents[moved.Slot];
        if (moved.To.FileId == file && document.Lsn == moved.Lsn)
        {
            document.Position = moved.To;
            document.Offset = moved.Offset;
        }
    }

    private void ReplayDocuments(JournalPosition position, ref RecordReader reader)
    {
        if (!store.Containers.TryGetValue(reader.Int32(), out Container? container))
        {
            return;
        }

        container.LastPosition = position;
        int count = reader.UInt16();
        for (int i = 0; i < count; i++)
        {
            DocumentChange change = reader.Change();
            if (change.Kind == DocumentChangeKind.Put)
            {
                store.Put(container, change, position, change.Offset);
            }
            else
            {
                container.NextLsn = Math.Max(container.NextLsn, change.Lsn + 1);
                store.Remove(container, change.PartitionKey, change.Id);
            }
        }
    }

    private void ReplayContainer(JournalPosition position, ref RecordReader reader)
    {
        int number = reader.Int32();
        int databaseNumber = reader.Int32();
        int timestamp = reader.Int32();
        int version = reader.Int32();
        long nextRid = reader.Int64();
        long nextLsn = reader.Int64();
        ContainerSettings settings = ContainerSettings.Parse(reader.Rest);
        if (!store.Containers.TryGetValue(number, out Container? container))
        {
            if (FindDatabase(databaseNumber) is not { } database)
            {
                return;
            }

            container = new Container(database, number, settings, timestamp);
            store.Add(container);
        }

        container.Settings = settings;
        container.Timestamp = timestamp;
        container.Version = version;
        container.NextRid = Math.Max(container.NextRid, nextRid);
        container.NextLsn = Math.Max(container.NextLsn, nextLsn);
        container.EarliestExpiry = 0;
        container.LastPosition = position;
    }

    private void RewriteDocuments(JournalPosition position, ref RecordReader reader, JournalRewriter rewriter)
    {
        Container? container;
        int number = reader.Int32();
        lock (store.Sync)
        {
            if (!store.Containers.TryGetValue(number, out container))
            {
                return;
            }
        }

        int count = reader.UInt16();
        for (int i = 0; i < count; i++)
        {
            DocumentChange change = reader.Change();
            int slot = -1;
            if (change.Kind == DocumentChangeKind.Put)
            {
                lock (store.Sync)
                {
                    slot = container.Documents.Find(change.PartitionKey, change.Id);
                    slot = slot >= 0 && container.Documents[slot].Lsn == change.Lsn ? slot : -1;
                }
            }

            if (slot >= 0)
            {
                int offset = _record.StartDocuments(container.Number, 1).Put(change);
                _rewritten.Add((container, slot, change.Lsn, rewriter.Keep(position, _record.Written), offset));
            }
        }
    }

    private bool IsThere(int database)
    {
        lock (store.Sync)
        {
            return FindDatabase(database) is not null;
        }
    }

    private bool TryDescribe(int number)
    {
        lock (store.Sync)
        {
            if (!store.Containers.TryGetValue(number, out Container? container))
            {
                return false;
            }

            MetadataRecords.Container(_record, RecordKind.ContainerCreated, container);
            return true;
        }
    }

    private Database? FindDatabase(int number)
    {
        foreach (Database database in store.Databases.Values)
        {
            if (database.Number == number)
            {
                return database;
            }
        }

        return null;
    }
}
