using Mall.Embedded.Cosmos.Items;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// A replica of a container that lags behind its writes, for <see cref="Settings.Fault.CosmosStale"/>. It never goes back, and it always has the writes that a session token names: in the service, too,
/// a replica that has caught up answers such a read (learn.microsoft.com/azure/cosmos-db/consistency-levels, "Session consistency"). It is kept in memory only. Used under the store's lock.
/// </summary>
internal sealed class Replica
{
    private readonly CosmosStore _store;
    private readonly Container _container;
    private readonly Container _view;
    private readonly TimeSpan _lag;
    private readonly Queue<(DateTimeOffset At, PendingChange Change)> _behind = new();

    /// <summary>Copies the container as it is now.</summary>
    public Replica(CosmosStore store, Container container, TimeSpan lag)
    {
        _store = store;
        _container = container;
        _lag = lag;
        _view = new Container(container.Database, container.Number, container.Settings, container.Timestamp);
        for (int slot = 0; slot < container.Documents.Slots; slot++)
        {
            if (container.Documents.IsLive(slot))
            {
                KeyArena.Key key = container.Documents.KeyOf(slot);
                ref Slot document = ref container.Documents[slot];
                Put(key.PartitionKey, key.Id, document.Rid, document.Lsn, document.Timestamp, document.Ttl, store.LoadBody(container, slot));
            }
        }

        _view.NextLsn = container.NextLsn;
    }

    /// <summary>New changes; visible later.</summary>
    public void Add(List<PendingChange> changes)
    {
        // What has arrived need not wait for a reader.
        Apply(long.MinValue);

        // One time for all: a batch is visible as a whole.
        DateTimeOffset now = _store.Time.GetUtcNow();
        changes.ForEach(change => _behind.Enqueue((now, change)));
    }

    /// <summary>Applies writes older than the lag, and all up to <paramref name="lsn"/>.</summary>
    public Container CatchUp(long lsn)
    {
        Apply(lsn);

        // Writes that left no change have numbers, too.
        _view.NextLsn = Math.Max(_view.NextLsn, _behind.TryPeek(out var waiting) ? Math.Min(lsn + 1, waiting.Change.Lsn) : _container.NextLsn);
        _view.LastPosition = _container.LastPosition;
        return _view;
    }

    private void Apply(long lsn)
    {
        DateTimeOffset arrived = _store.Time.GetUtcNow() - _lag;
        while (_behind.TryPeek(out var next) && (next.At <= arrived || next.Change.Lsn <= lsn))
        {
            Apply(_behind.Dequeue().Change);
        }
    }

    private void Apply(PendingChange change)
    {
        if (change.Body is { } body)
        {
            Put(change.PartitionKey, change.Id, change.Rid, change.Lsn, change.Timestamp, change.Ttl, body);
            return;
        }

        int slot = _view.Documents.Find(change.PartitionKey, change.Id);
        if (slot >= 0)
        {
            _view.Indexes.Remove(slot);
            _view.Documents.Body(slot) = null;
            _view.Documents.Remove(slot);
        }

        _view.NextLsn = Math.Max(_view.NextLsn, change.Lsn + 1);
    }

    private void Put(ReadOnlySpan<byte> partitionKey, ReadOnlySpan<byte> id, long rid, long lsn, int timestamp, int ttl, byte[] body)
    {
        int slot = _view.Documents.Find(partitionKey, id);
        slot = slot < 0 ? _view.Documents.Add(partitionKey, id) : slot;
        ref Slot document = ref _view.Documents[slot];
        document.Position = _container.LastPosition;
        document.Rid = rid;
        document.Lsn = lsn;
        document.Timestamp = timestamp;
        document.Ttl = ttl;
        _view.Documents.Body(slot) = body;
        _view.Indexes.Update(slot, body);
        _view.NextRid = Math.Max(_view.NextRid, rid + 1);
        _view.NextLsn = Math.Max(_view.NextLsn, lsn + 1);
    }
}
