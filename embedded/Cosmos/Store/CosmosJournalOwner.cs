using System.Text;
using Mall.Embedded.Storage;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>Rebuilds the store from its journal, and tells a compaction which records still count.</summary>
internal sealed class CosmosJournalOwner(CosmosStore store) : IJournalOwner
{
    private const int MovesPerTurn = 1024;

    private readonly byte[] _scratch = new byte[PartitionKeyWriter.MaxBytes];

    // Documents that the running compaction has rewritten. A batch is one record, but its documents move separately.
    private readonly List<(Container Container, int Slot, long Lsn, JournalPosition To, int Offset)> _rewritten = [];

    public long LiveBytes => store.LiveBytes;

    public void Replay(JournalPosition position, ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        switch ((RecordKind)reader.Byte())
        {
            case RecordKind.Documents:
                ReplayDocuments(position, ref reader);
                break;
            case RecordKind.DatabaseCreated:
                store.Add(new Database(reader.Fixed32(), timestamp: reader.Fixed32(), id: Encoding.UTF8.GetString(reader.Rest)));
                break;
            case RecordKind.DatabaseDeleted:
                int database = reader.Fixed32();
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
                int container = reader.Fixed32();
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
        var reader = new PayloadReader(payload);
        switch ((RecordKind)reader.Byte())
        {
            case RecordKind.Documents:
                RewriteDocuments(position, ref reader, rewriter);
                break;
            case RecordKind.DatabaseCreated when IsThere(reader.Fixed32()):
                rewriter.Keep(position, payload);
                break;
            case RecordKind.ContainerCreated when TryDescribe(reader.Fixed32(), out ReadOnlySpan<byte> described):
                // Stays before its documents, with present settings and counters: deleted documents no longer show those.
                rewriter.Keep(position, described);
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

    private void ReplayDocuments(JournalPosition position, ref PayloadReader reader)
    {
        if (!store.Containers.TryGetValue(reader.Fixed32(), out Container? container))
        {
            return;
        }

        container.LastPosition = position;
        int count = reader.Fixed16();
        for (int i = 0; i < count; i++)
        {
            DocumentChange change = DocumentRecords.Read(ref reader, _scratch);
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

    private void ReplayContainer(JournalPosition position, ref PayloadReader reader)
    {
        int number = reader.Fixed32();
        int databaseNumber = reader.Fixed32();
        int timestamp = reader.Fixed32();
        int version = reader.Fixed32();
        long nextRid = reader.Fixed64();
        long nextLsn = reader.Fixed64();
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

    private void RewriteDocuments(JournalPosition position, ref PayloadReader reader, JournalRewriter rewriter)
    {
        Container? container;
        int number = reader.Fixed32();
        lock (store.Sync)
        {
            if (!store.Containers.TryGetValue(number, out container))
            {
                return;
            }
        }

        int count = reader.Fixed16();
        for (int i = 0; i < count; i++)
        {
            DocumentChange change = DocumentRecords.Read(ref reader, _scratch);
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
                PayloadWriter record = DocumentRecords.Start(container.Number, 1);
                int offset = DocumentRecords.Put(record, change);
                _rewritten.Add((container, slot, change.Lsn, rewriter.Keep(position, record.Written), offset));
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

    private bool TryDescribe(int number, out ReadOnlySpan<byte> record)
    {
        record = default;
        lock (store.Sync)
        {
            if (!store.Containers.TryGetValue(number, out Container? container))
            {
                return false;
            }

            record = MetadataRecords.Container(RecordKind.ContainerCreated, container);
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
