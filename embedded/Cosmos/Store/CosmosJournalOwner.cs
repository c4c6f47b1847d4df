using System.Text;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>Rebuilds the store from its journal, and tells a compaction which records still count.</summary>
internal sealed class CosmosJournalOwner(CosmosStore store) : IJournalOwner
{
    private const int MovesPerTurn = 1024;


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
            case RecordKind.ContainerCreated:
                ReplayContainer(position, ref reader);
                break;
            default:
                throw new StartupException($"The Cosmos journal holds a record of the unknown kind {payload[0]}.");
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
            case RecordKind.DatabaseCreated:
                rewriter.Keep(position, payload);
                break;
            case RecordKind.ContainerCreated:
                // Stays before its documents, with present counters: deleted documents no longer show those.
                rewriter.Keep(position, Describe(reader.Fixed32()));
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
        Container container = store.Containers[reader.Fixed32()];
        container.LastPosition = position;
        int count = reader.Fixed16();
        for (int i = 0; i < count; i++)
        {
            DocumentChange change = DocumentRecords.Read(ref reader);
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
        long nextRid = reader.Fixed64();
        long nextLsn = reader.Fixed64();
        Database database = store.Databases.Values.Single(each => each.Number == databaseNumber);
        store.Add(new Container(database, number, ContainerSettings.Parse(reader.Rest), timestamp)
        {
            NextRid = nextRid,
            NextLsn = nextLsn,
            EarliestExpiry = 0,
            LastPosition = position,
        });
    }

    private void RewriteDocuments(JournalPosition position, ref PayloadReader reader, JournalRewriter rewriter)
    {
        Container container;
        int number = reader.Fixed32();
        lock (store.Sync)
        {
            container = store.Containers[number];
        }

        int count = reader.Fixed16();
        for (int i = 0; i < count; i++)
        {
            DocumentChange change = DocumentRecords.Read(ref reader);
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

    private ReadOnlySpan<byte> Describe(int container)
    {
        lock (store.Sync)
        {
            return MetadataRecords.Container(store.Containers[container]);
        }
    }
}
