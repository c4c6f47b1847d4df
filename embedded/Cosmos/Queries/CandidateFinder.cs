using System.Text.Json;
using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>
/// Chooses the cheapest way to the documents that a query may want: its partition, the partitions that its filter names, an index of a property that
/// its filter names, or all. The query is evaluated on whatever is found, so a wide choice is slow but never wrong.
/// </summary>
internal sealed class CandidateFinder(CosmosStore store)
{
    /// <summary>With fewer documents to look at, an index is not worth its upkeep.</summary>
    private const int WorthIndexing = 256;

    private const int DocumentsPerTurn = 64;
    private const int SlotsPerTurn = 8192;

    // One index at a time. Not a lock: who waits must not keep a thread of the pool.
    private readonly SemaphoreSlim _building = new(1);

    /// <summary>One hint with its values in this query.</summary>
    private readonly record struct Lookup(IndexHint Hint, IReadOnlyList<JsonElement> Values, ulong[] Hashes);

    /// <param name="container">Where to look.</param>
    /// <param name="partitionKey">The one partition to look in, or null.</param>
    /// <param name="query">Gives the hints.</param>
    /// <param name="parameters">The values sent with the query.</param>
    /// <param name="after">Documents up to this rid are not wanted.</param>
    public async ValueTask<CandidateList> FindAsync(
        Container container, byte[]? partitionKey, CosmosQuery query, QueryParameters parameters, long after)
    {
        List<Lookup> lookups = [];
        foreach (IndexHint hint in query.Hints)
        {
            IReadOnlyList<JsonElement> values = hint.Values(parameters);
            if (values.Count == 0)
            {
                return new CandidateList(store, container, after);
            }

            if (Hashes(values) is { } hashes)
            {
                lookups.Add(new Lookup(hint, values, hashes));
            }
        }

        byte[][]? partitions = partitionKey is null ? NamedPartitions(container, lookups) : [partitionKey];
        List<PropertyIndex> indexes = [];
        if (lookups.Count > 0 && Size(container, partitions) > WorthIndexing)
        {
            indexes = await IndexesAsync(container, lookups);
        }

        var candidates = new CandidateList(store, container, after);
        if (!TryGather(candidates, container, partitionKey, partitions, lookups, indexes))
        {
            Scan(candidates, container);
        }

        candidates.Sort();
        return candidates;
    }

    private bool TryGather(
        CandidateList candidates, Container container, byte[]? partitionKey, byte[][]? partitions, List<Lookup> lookups, List<PropertyIndex> indexes)
    {
        lock (store.Sync)
        {
            DocumentTable documents = container.Documents;
            int fewest = SizeUnderLock(container, partitions);
            int best = -1;
            for (int i = 0; i < indexes.Count; i++)
            {
                int found = lookups[i].Hashes.Sum(indexes[i].Count);
                if (indexes[i].IsComplete && found < fewest)
                {
                    fewest = found;
                    best = i;
                }
            }

            if (best >= 0)
            {
                foreach (int slot in indexes[best].SlotsOf(lookups[best].Hashes))
                {
                    if (partitionKey is null || documents.KeyOf(slot).PartitionIs(partitionKey))
                    {
                        candidates.Add(slot);
                    }
                }

                return true;
            }

            foreach (byte[] partition in partitions ?? [])
            {
                for (int slot = documents.FindPartition(partition).Head; slot >= 0; slot = documents[slot].PartitionNext)
                {
                    candidates.Add(slot);
                }
            }

            return partitions is not null;
        }
    }

    // In turns, so that requests get in between. What is created meanwhile is left out altogether: of two new documents the younger alone
    // would make a resumed query skip the older.
    private void Scan(CandidateList candidates, Container container)
    {
        int slots = int.MaxValue;
        for (int from = 0; from < slots; from += SlotsPerTurn)
        {
            lock (store.Sync)
            {
                DocumentTable documents = container.Documents;
                slots = Math.Min(slots, documents.Slots);
                for (int slot = from; slot < Math.Min(from + SlotsPerTurn, slots); slot++)
                {
                    if (documents.IsLive(slot))
                    {
                        candidates.Add(slot);
                    }
                }
            }
        }
    }

    // Null when the filter does not name them.
    private static byte[][]? NamedPartitions(Container container, List<Lookup> lookups)
    {
        PartitionKeyDefinition definition = container.Settings.PartitionKey;
        if (definition.Count != 1)
        {
            return null;
        }

        foreach (Lookup lookup in lookups)
        {
            if (lookup.Hint.Kind != IndexHintKind.ArrayContains && lookup.Hint.Path.AsSpan().SequenceEqual(definition.Paths[0]))
            {
                // The partitions are the index of this path.
                lookups.Remove(lookup);
                return [.. lookup.Values.Select(PartitionKeyWriter.Of).OfType<byte[]>().DistinctBy(Convert.ToBase64String)];
            }
        }

        return null;
    }

    private static ulong[]? Hashes(IReadOnlyList<JsonElement> values)
    {
        var hashes = new HashSet<ulong>();
        foreach (JsonElement value in values)
        {
            if (!ValueHash.TryOf(value, out ulong hash))
            {
                return null;
            }

            hashes.Add(hash);
        }

        return [.. hashes];
    }

    private int Size(Container container, byte[][]? partitions)
    {
        lock (store.Sync)
        {
            return SizeUnderLock(container, partitions);
        }
    }

    private static int SizeUnderLock(Container container, byte[][]? partitions) =>
        partitions is null ? container.Documents.Count : partitions.Sum(partition => container.Documents.FindPartition(partition).Documents);

    /// <summary>The complete indexes for the lookups, in their order; made where they are missing.</summary>
    private async ValueTask<List<PropertyIndex>> IndexesAsync(Container container, List<Lookup> lookups)
    {
        var indexes = new List<PropertyIndex>();
        for (int i = 0; i < lookups.Count; i++)
        {
            PropertyIndex? index;
            lock (store.Sync)
            {
                index = container.Indexes.Get(lookups[i].Hint.Path, lookups[i].Hint.Kind == IndexHintKind.ArrayContains);
            }

            if (index is null)
            {
                lookups.RemoveAt(i--);
                continue;
            }

            if (!index.IsComplete)
            {
                await _building.WaitAsync();
                try
                {
                    Build(container, index);
                }
                finally
                {
                    _building.Release();
                }
            }

            indexes.Add(index);
        }

        return indexes;
    }

    // In turns, so that requests get in between; bodies are read outside the lock. Writers keep the index up from the moment it exists, so what has
    // changed since its turn began, or is new, is in it already.
    private void Build(Container container, PropertyIndex index)
    {
        var turn = new List<(int Slot, Slot Document, byte[]? Body)>(DocumentsPerTurn);
        for (int from = 0; !index.IsComplete; from += DocumentsPerTurn)
        {
            int to;
            turn.Clear();
            lock (store.Sync)
            {
                if (container.IsDropped)
                {
                    throw CosmosError.NoContainer(container.Settings.Id);
                }

                to = Math.Min(from + DocumentsPerTurn, container.Documents.Slots);
                for (int slot = from; slot < to; slot++)
                {
                    if (container.Documents.IsLive(slot))
                    {
                        turn.Add((slot, container.Documents[slot], CosmosStore.CachedBody(container, slot)));
                    }
                }
            }

            for (int i = 0; i < turn.Count; i++)
            {
                turn[i] = turn[i] with { Body = turn[i].Body ?? store.ReadBody(container, turn[i].Document) };
            }

            lock (store.Sync)
            {
                foreach ((int slot, Slot document, byte[]? body) in turn)
                {
                    if (container.Documents[slot].Lsn == document.Lsn)
                    {
                        index.Update(slot, body);
                    }
                }

                index.IsComplete = to == container.Documents.Slots;
            }
        }
    }
}
