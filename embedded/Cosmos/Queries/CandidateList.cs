using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>
/// Documents that a query has to read, in the order of creation. Bodies are read one by one, only as far as the query needs.
/// </summary>
/// <param name="store">Holds the bodies.</param>
/// <param name="container">Holds the documents.</param>
/// <param name="after">Skips documents up to this rid.</param>
internal sealed class CandidateList(CosmosStore store, Container container, long after)
{
    // More bodies than this are not cached: they would displace all others.
    private const int LongestKept = 1000;

    private readonly List<(long Rid, int Slot)> _documents = [];
    private readonly long _now = store.Now;
    private readonly long _end = container.NextRid;

    public int Count => _documents.Count;

    /// <summary>Adds a document unless it cannot match, has expired, was delivered before, or is younger than this list. Under the store's lock.</summary>
    public void Add(int slot, Way way)
    {
        if (IsWanted(slot, out long rid) && way.Admits(slot))
        {
            _documents.Add((rid, slot));
        }
    }

    public bool IsWanted(int slot, out long rid)
    {
        rid = container.Documents[slot].Rid;
        return rid > after && rid < _end && !container.IsExpired(slot, _now);
    }

    public void Sort()
    {
        for (int i = 1; i < _documents.Count; i++)
        {
            if (_documents[i - 1].Rid > _documents[i].Rid)
            {
                _documents.Sort(static (left, right) => left.Rid.CompareTo(right.Rid));
                return;
            }
        }
    }

    /// <summary>Outside the lock. Skips deleted documents; returns the present form of changed ones.</summary>
    public IEnumerable<QueryDocument> Load()
    {
        foreach ((long rid, int slot) in _documents)
        {
            if (Body(rid, slot) is { } body)
            {
                yield return new QueryDocument(rid, body);
            }
        }
    }

    /// <summary>Outside the lock. Null for a deleted document.</summary>
    public byte[]? Body(long rid, int slot)
    {
        Slot document;
        lock (store.Sync)
        {
            if (!container.Documents.IsLive(slot) || container.Documents[slot].Rid != rid)
            {
                return null;
            }

            if (CosmosStore.CachedBody(container, slot) is { } cached)
            {
                return cached;
            }

            document = container.Documents[slot];
        }

        byte[] body = store.ReadBody(container, document);
        if (Count <= LongestKept)
        {
            lock (store.Sync)
            {
                store.KeepBody(container, slot, document.Lsn, body);
            }
        }

        return body;
    }
}
