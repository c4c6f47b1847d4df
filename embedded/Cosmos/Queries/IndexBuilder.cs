using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>Builds the indexes of a container that queries ask for from its documents.</summary>
internal sealed class IndexBuilder(CosmosStore store)
{
    private const int DocumentsPerTurn = 64;

    // One index at a time. Not a lock: that would block pool threads.
    private readonly SemaphoreSlim _building = new(1);

    /// <summary>The complete index of a path; null when there are too many.</summary>
    /// <param name="container">The container.</param>
    /// <param name="path">Property names from the root of the document.</param>
    /// <param name="create">Makes it.</param>
    public async ValueTask<TIndex?> GetAsync<TIndex>(Container container, string[] path, Func<string[], TIndex> create)
        where TIndex : DocumentIndex
    {
        TIndex? index;
        lock (store.Sync)
        {
            index = container.Indexes.Get(path, create);
        }

        if (index is null || index.IsComplete)
        {
            return index;
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

        return index;
    }

    // Builds in turns, so that other requests get the lock in between, and reads bodies outside the lock. Writers maintain the index from the start, so it
    // already holds documents that are new or have changed since the turn began.
    private void Build(Container container, DocumentIndex index)
    {
        var turn = new List<(int Slot, Slot Document, byte[]? Body)>(DocumentsPerTurn);
        for (int from = 0; !index.IsComplete; from += DocumentsPerTurn)
        {
            int to;
            turn.Clear();
            lock (store.Sync)
            {
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
