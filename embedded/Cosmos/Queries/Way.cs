using System.Text.Json;
using Mall.Embedded.Cosmos.Sql;
using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Queries;

/// <summary>How a query comes to its documents: which ones it visits, and what it knows of each without its body.</summary>
/// <param name="partitionKey">The one partition that was asked for, or null.</param>
/// <param name="partitions">All that may have documents, or null for any.</param>
internal sealed class Way(byte[]? partitionKey, byte[][]? partitions)
{
    // The values whose documents are visited: each of those has one of them.
    private ulong[]? _visited;

    /// <summary>One hint with its values in this query.</summary>
    internal readonly record struct Lookup(IndexHint Hint, IReadOnlyList<JsonElement> Values, ulong[] Hashes);

    public byte[]? PartitionKey => partitionKey;

    public byte[][]? Partitions => partitions;

    /// <summary>Complete ones, with the values of which every row has one.</summary>
    public List<(PropertyIndex Index, ulong[] Hashes)> Indexes { get; } = [];

    /// <summary>Complete ones, with the range in which every row lies.</summary>
    public List<(SortColumn Column, KeyRange Range)> Ranges { get; } = [];

    /// <summary>The index to visit documents by; null when none gives fewer than <paramref name="fewest"/>. Under the store's lock, which is kept while they are visited.</summary>
    /// <param name="fewest">How many there are to visit otherwise.</param>
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

    /// <summary>Whether a document may be a row, by all that is known without its body: looking here costs far less than reading and evaluating that. Under the store's lock.</summary>
    public bool Admits(int slot)
    {
        foreach ((SortColumn column, KeyRange range) in Ranges)
        {
            if (!range.Contains(column[slot]))
            {
                return false;
            }
        }

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
