using Mall.Embedded.Cosmos.Items;

namespace Mall.Embedded.Cosmos.Store;

/// <content>Documents: their records, their slots, their bodies.</content>
internal sealed partial class CosmosStore
{
    /// <summary>Journals the changes of one request as one record, applies them, and returns the record's position.</summary>
    public JournalPosition Commit(Container container, List<PendingChange> changes)
    {
        PayloadWriter writer = DocumentRecords.Start(container.Number, changes.Count);
        foreach (PendingChange change in changes)
        {
            DocumentChange record = change.ToRecord();
            if (change.Body is null)
            {
                DocumentRecords.Delete(writer, record);
            }
            else
            {
                change.Offset = DocumentRecords.Put(writer, record);
            }
        }

        JournalPosition position = _journal.Append(writer.Written);
        container.LastPosition = position;
        container.Replica?.Add(changes);
        foreach (PendingChange change in changes)
        {
            if (change.Body is null)
            {
                Remove(container, change.PartitionKey, change.Id);
            }
            else
            {
                int slot = Put(container, change.ToRecord(), position, change.Offset);
                _cache.Set(container.Documents, slot, change.Body);
                container.Indexes.Update(slot, change.Body);
            }
        }

        return position;
    }

    /// <summary>The replica where reads may find older versions. Under the lock.</summary>
    public Replica ReplicaOf(Container container, TimeSpan lag) => container.Replica ??= new Replica(this, container, lag);

    /// <summary>Puts a document into the table, for a new record or a replayed one.</summary>
    public int Put(Container container, scoped in DocumentChange change, JournalPosition position, int offset)
    {
        DocumentTable documents = container.Documents;
        int slot = documents.Find(change.PartitionKey, change.Id);
        int keyBytes = change.PartitionKey.Length + change.Id.Length;
        if (slot < 0)
        {
            slot = documents.Add(change.PartitionKey, change.Id);
        }
        else
        {
            _liveBytes -= DocumentChange.StoredBytes(keyBytes, documents[slot].Length);
        }

        ref Slot document = ref documents[slot];
        document.Position = position;
        document.Offset = offset;
        document.Length = change.ClientPart.Length;
        document.Rid = change.Rid;
        document.Lsn = change.Lsn;
        document.Timestamp = change.Timestamp;
        document.Ttl = change.Ttl;
        _liveBytes += DocumentChange.StoredBytes(keyBytes, change.ClientPart.Length);
        container.NextRid = Math.Max(container.NextRid, change.Rid + 1);
        container.NextLsn = Math.Max(container.NextLsn, change.Lsn + 1);
        if (container.Settings.DefaultTtl is not null)
        {
            container.EarliestExpiry = Math.Min(container.EarliestExpiry, container.ExpiryOf(change.Timestamp, change.Ttl));
        }

        return slot;
    }

    public void Remove(Container container, ReadOnlySpan<byte> partitionKey, ReadOnlySpan<byte> id)
    {
        int slot = container.Documents.Find(partitionKey, id);
        if (slot >= 0)
        {
            _liveBytes -= DocumentChange.StoredBytes(partitionKey.Length + id.Length, container.Documents[slot].Length);
            container.Indexes.Remove(slot);
            _cache.Remove(container.Documents, slot);
            container.Documents.Remove(slot);
        }
    }

    /// <summary>The body if it is in memory, else null. Under the lock.</summary>
    public static byte[]? CachedBody(Container container, int slot) => BodyCache.Get(container.Documents, slot);

    /// <summary>Gets the body from memory or disk, and keeps it in memory. Under the lock.</summary>
    public byte[] LoadBody(Container container, int slot)
    {
        if (BodyCache.Get(container.Documents, slot) is { } cached)
        {
            return cached;
        }

        byte[] body = ReadBody(container, container.Documents[slot]);
        _cache.Set(container.Documents, slot, body);
        return body;
    }

    /// <summary>Reads the body from disk. Needs no lock: the journal keeps old positions readable for a while.</summary>
    public byte[] ReadBody(Container container, in Slot document)
    {
        byte[] record = _journal.Read(document.Position);
        return container.System.Complete(record.AsSpan(document.Offset, document.Length), document.Rid, document.Lsn, document.Timestamp);
    }

    /// <summary>Keeps a body that was read outside the lock in memory, unless the document has changed since. Under the lock.</summary>
    public void KeepBody(Container container, int slot, long lsn, byte[] body)
    {
        if (container.Documents.IsLive(slot) && container.Documents[slot].Lsn == lsn && container.Documents.Body(slot) is null)
        {
            _cache.Set(container.Documents, slot, body);
        }
    }
}
