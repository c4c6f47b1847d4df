using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>
/// Chooses the cheapest way to the documents that may match a query: its partition, the partitions that its filter names, an index of a property that
/// its filter names, or all documents. The query is then evaluated on every document found, so a wide choice is slow but never wrong.
/// </summary>
internal sealed class CandidateFinder(CosmosStore store)
{
    /// <summary>With at most this many documents to read, an index is not worth its upkeep.</summary>
    private const int WorthIndexing = 256;

    private const int SlotsPerTurn = 8192;

    private readonly IndexBuilder _builder = new(store);

    /// <summary>The documents in the query's order, if that is known without reading all of them; otherwise in the order of creation.</summary>
    /// <param name="container">The container to search.</param>
    /// <param name="partitionKey">The one partition to search, or null for all.</param>
    /// <param name="query">Supplies the hints and the order.</param>
    /// <param name="parameters">The values sent with the query.</param>
    /// <param name="maxItems">The page size, as for <see cref="CosmosQuery.Execute"/>.</param>
    /// <param name="continuation">The token of the page before, or null.</param>
    public async ValueTask<IEnumerable<QueryDocument>> LoadAsync(
        Container container, byte[]? partitionKey, CosmosQuery query, QueryParameters parameters, int maxItems, string? continuation)
    {
        if (query.Sorting(parameters, continuation) is { } sorting
            && await WayAsync(container, partitionKey, query, parameters) is { } way
            && Size(container, way.Partitions) > WorthIndexing
            && await _builder.GetAsync(container, sorting.Path, path => new SortColumn(path)) is { } column)
        {
            // The newest first: most lists begin with them, and among equal documents they come first when the order is descending.
            var bodies = new CandidateList(store, container, -1);
            return new SortedCandidates(bodies, column, sorting, query.RowsWanted(parameters, maxItems), way.Admits, visit => Visit(container, way, visit, newestFirst: true)).Load();
        }

        return (await FindAsync(container, partitionKey, query, parameters, query.ResumesAfter(parameters, continuation))).Load();
    }

    /// <param name="container">The container to search.</param>
    /// <param name="partitionKey">The one partition to search, or null for all.</param>
    /// <param name="query">Supplies the hints.</param>
    /// <param name="parameters">The values sent with the query.</param>
    /// <param name="after">Skips documents up to this rid.</param>
    public async ValueTask<CandidateList> FindAsync(
        Container container, byte[]? partitionKey, CosmosQuery query, QueryParameters parameters, long after)
    {
        var candidates = new CandidateList(store, container, after);
        if (await WayAsync(container, partitionKey, query, parameters) is { } way)
        {
            Visit(container, way, slot => candidates.Add(slot, way), newestFirst: false);
            candidates.Sort();
        }

        return candidates;
    }

    /// <summary>Null when no document can match.</summary>
    private async ValueTask<Way?> WayAsync(Container container, byte[]? partitionKey, CosmosQuery query, QueryParameters parameters)
    {
        byte[][]? partitions = partitionKey is null ? null : [partitionKey];
        List<(string[] Path, ulong[] Hashes)> lookups = [];
        foreach ((string[] path, IReadOnlyList<SqlValue> values) in query.Hints(parameters))
        {
            if (values.Count == 0)
            {
                return null;
            }

            if (Hashes(values) is not { } hashes)
            {
                continue;
            }

            if (partitions is null && path is [var property] && property == container.Settings.PartitionKey.Property)
            {
                // For this path the partitions themselves are the index.
                partitions = [.. values.Where(value => value.Kind == SqlKind.String).Select(value => value.Bytes.ToArray()).DistinctBy(Convert.ToBase64String)];
            }
            else
            {
                lookups.Add((path, hashes));
            }
        }

        var way = new Way(partitionKey, partitions);
        if (lookups.Count > 0 && Size(container, partitions) > WorthIndexing)
        {
            foreach ((string[] path, ulong[] hashes) in lookups)
            {
                if (await _builder.GetAsync(container, path, made => new PropertyIndex(made)) is { } index)
                {
                    way.Indexes.Add((index, hashes));
                }
            }
        }

        return way;
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
        lock (store.Sync)
        {
            DocumentTable documents = container.Documents;
            if (way.Best(SizeUnderLock(container, way.Partitions)) is var (index, hashes))
            {
                foreach (int slot in index.SlotsOf(hashes))
                {
                    if (way.PartitionKey is null || documents.KeyOf(slot).PartitionKey.SequenceEqual(way.PartitionKey))
                    {
                        visit(slot);
                    }
                }

                return true;
            }

            foreach (byte[] partition in way.Partitions ?? [])
            {
                for (int slot = documents.FindPartition(partition).Head; slot >= 0; slot = documents[slot].PartitionNext)
                {
                    visit(slot);
                }
            }

            return way.Partitions is not null;
        }
    }

    // Scans in turns, so that other requests get the lock in between. Documents created meanwhile are all skipped: if only the younger of two
    // new ones was found, a resumed query would skip the older.
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

    private static ulong[]? Hashes(IReadOnlyList<SqlValue> values)
    {
        var hashes = new HashSet<ulong>();
        foreach (SqlValue value in values)
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
}
