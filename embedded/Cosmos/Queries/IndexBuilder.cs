using Mall.Embedded.Cosmos.Protocol;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>Makes the indexes of a container that a query asks for, out of the documents that are there.</summary>
internal sealed class IndexBuilder(CosmosStore store)
{
    private const int DocumentsPerTurn = 64;

    // One index at a time. Not a lock: who waits must not keep a thread of the pool.
    private readonly SemaphoreSlim _building = new(1);

    /// <summary>The complete index of a path; null when there are too many.</summary>
    /// <param name="container">Of its documents.</param>
    /// <param name="path">Property names from the root of the document.</param>
    /// <param name="elements">By the elements of an array at that path, instead of by its value.</param>
    public async ValueTask<PropertyIndex?> IndexAsync(Container container, string[] path, bool elements)
    {
        PropertyIndex? index;
        lock (store.Sync)
        {
            index = container.Indexes.Get(path, elements);
        }

        await CompleteAsync(container, index);
        return index;
    }

    /// <summary>What documents sort by at a path, complete; null when there are too many.</summary>
    public async ValueTask<SortColumn?> ColumnAsync(Container container, string[] path)
    {
        SortColumn? column;
        lock (store.Sync)
        {
            column = container.Indexes.Column(path);
        }

        await CompleteAsync(container, column);
        return column;
    }

    private async ValueTask CompleteAsync(Container container, IDocumentIndex? index)
    {
        if (index is null || index.IsComplete)
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
