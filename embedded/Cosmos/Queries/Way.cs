using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>How a query finds its documents: which ones it visits, and what is known about each without reading its body.</summary>
/// <param name="partitionKey">The one partition that the request names, or null.</param>
/// <param name="partitions">The partitions to search, or null for any.</param>
internal sealed class Way(byte[]? partitionKey, byte[][]? partitions)
{
    // The values by which documents are visited. Every visited document has one of them.
    private ulong[]? _visited;

    public byte[]? PartitionKey => partitionKey;

    public byte[][]? Partitions => partitions;

    /// <summary>Complete indexes; every matching document has one of the given values.</summary>
    public List<(PropertyIndex Index, ulong[] Hashes)> Indexes { get; } = [];

    /// <summary>The index by which to visit documents; null when none gives fewer than <paramref name="fewest"/>. The caller holds the store's lock until it has visited them.</summary>
    /// <param name="fewest">Number of documents to visit without an index.</param>
    public (PropertyIndex Index, ulong[] Hashes)? Best(int fewest)
    {
        (PropertyIndex Index, ulong[] Hashes)? best = null;
        foreach ((PropertyIndex index, ulong[] hashes) in Indexes)
        {
            int found = hashes.Sum(index.Count);
            if (found < fewest)
            {
                fewest = found;
                best = (index, hashes);
            }
        }

        _visited = best?.Hashes;
        return best;
    }

    /// <summary>Whether a document may match, judged without its body, which costs far less than reading and evaluating the body. Under the store's lock.</summary>
    public bool Admits(int slot)
    {
        foreach ((PropertyIndex index, ulong[] hashes) in Indexes)
        {
            if (hashes != _visited && !index.Has(slot, hashes))
            {
                return false;
            }
        }

        return true;
    }
}
