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

    /// <summary>How to come to the documents.</summary>
    private sealed record Way(byte[]? PartitionKey, byte[][]? Partitions, List<Lookup> Lookups, List<PropertyIndex> Indexes);

    /// <summary>The documents in the order that the query wants, if that can be known without reading all of them; else in the order of creation.</summary>
    /// <param name="container">Where to look.</param>
    /// <param name="partitionKey">The one partition to look in, or null.</param>
    /// <param name="query">Gives the hints and the order.</param>
    /// <param name="parameters">The values sent with the query.</param>
    /// <param name="continuation">The token of the page before, or null.</param>
    public async ValueTask<IEnumerable<QueryDocument>> LoadAsync(
        Container container, byte[]? partitionKey, CosmosQuery query, QueryParameters parameters, string? continuation)
    {
        if (query.Sorting(parameters, continuation) is { } sorting
            && await WayAsync(container, partitionKey, query, parameters) is { } way
            && Size(container, way.Partitions) > WorthIndexing
            && await ColumnAsync(container, sorting) is { } column)
        {
            // The newest first: they are what most lists begin with, and of equal ones they are the first when the order is descending.
            var bodies = new CandidateList(store, container, -1);
            return new SortedCandidates(bodies, column, sorting, visit => Visit(container, way, visit, newestFirst: true)).Load();
        }

        return (await FindAsync(container, partitionKey, query, parameters, query.ResumesAfter(parameters, continuation))).Load();
    }

    /// <param name="container">Where to look.</param>
    /// <param name="partitionKey">The one partition to look in, or null.</param>
    /// <param name="query">Gives the hints.</param>
    /// <param name="parameters">The values sent with the query.</param>
    /// <param name="after">Documents up to this rid are not wanted.</param>
    public async ValueTask<CandidateList> FindAsync(
        Container container, byte[]? partitionKey, CosmosQuery query, QueryParameters parameters, long after)
    {
        var candidates = new CandidateList(store, container, after);
        if (await WayAsync(container, partitionKey, query, parameters) is { } way)
        {
            Visit(container, way, candidates.Add, newestFirst: false);
            candidates.Sort();
        }

        return candidates;
    }

    /// <summary>Null when no document can match.</summary>
    private async ValueTask<Way?> WayAsync(Container container, byte[]? partitionKey, CosmosQuery query, QueryParameters parameters)
    {
        List<Lookup> lookups = [];
        foreach (IndexHint hint in query.Hints)
        {
            IReadOnlyList<JsonElement> values = hint.Values(parameters);
            if (values.Count == 0)
            {
                return null;
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

        return new Way(partitionKey, partitions, lookups, indexes);
    }

    private void Visit(Container container, Way way, Action<int> visit, bool newestFirst)
    {
        if (!TryVisit(container, way, visit))
        {
            Scan(container, visit, newestFirst);
        }
    }

    private bool TryVisit(Container container, Way way, Action<int> visit)
    {
        (byte[]? partitionKey, byte[][]? partitions, List<Lookup> lookups, List<PropertyIndex> indexes) = way;
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
                        visit(slot);
                    }
                }

                return true;
            }

            foreach (byte[] partition in partitions ?? [])
            {
                for (int slot = documents.FindPartition(partition).Head; slot >= 0; slot = documents[slot].PartitionNext)
                {
                    visit(slot);
                }
            }

            return partitions is not null;
        }
    }

    // In turns, so that requests get in between. What is created meanwhile is left out altogether: of two new documents the younger alone
    // would make a resumed query skip the older.
    private void Scan(Container container, Action<int> visit, bool newestFirst)
    {
        int slots = int.MaxValue;
        for (int from = 0; from < slots; from += SlotsPerTurn)
        {
            lock (store.Sync)
            {
                DocumentTable documents = container.Documents;
                slots = Math.Min(slots, documents.Slots);
                for (int i = from; i < Math.Min(from + SlotsPerTurn, slots); i++)
                {
                    int slot = newestFirst ? slots - 1 - i : i;
                    if (documents.IsLive(slot))
                    {
                        visit(slot);
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

            await CompleteAsync(container, index);
            indexes.Add(index);
        }

        return indexes;
    }

    private async ValueTask<SortColumn?> ColumnAsync(Container container, Sorting sorting)
    {
        SortColumn? column;
        lock (store.Sync)
        {
            column = container.Indexes.Column(sorting.Path);
        }

        if (column is not null)
        {
            await CompleteAsync(container, column);
        }

        return column;
    }

    private async ValueTask CompleteAsync(Container container, IDocumentIndex index)
    {
        if (index.IsComplete)
        {
            return;
        }

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

    // In turns, so that requests get in between; bodies are read outside the lock. Writers keep the index up from the moment it exists, so what has
    // changed since its turn began, or is new, is in it already.
    private void Build(Container container, IDocumentIndex index)
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
