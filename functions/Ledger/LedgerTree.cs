using System.Collections.Concurrent;

namespace Mall.Functions.Ledger;

/// <summary>Hashes of parts of the tree, from what is stored: roots of every eighth level, and the hashes beside the entries.</summary>
internal sealed class LedgerTree(LedgerStore store)
{
    private const int AtOnce = 8;

    /// <summary>The roots of these ranges, in hex. Null: an entry or a node that they are made of is missing.</summary>
    public async Task<string[]?> RootsAsync(IReadOnlyList<MerkleRange> ranges, CancellationToken cancellationToken)
    {
        var subtrees = new ConcurrentDictionary<(int Level, long Number), byte[]?>();
        await Parallel.ForEachAsync(
            ranges.SelectMany(range => range.Subtrees()),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (subtree, token) => subtrees[subtree] = await ReadAsync(subtree.Level, subtree.Number, token));
        return subtrees.Values.Any(hash => hash is null)
            ? null
            : [.. ranges.Select(range => Convert.ToHexStringLower(MerkleTree.Join([.. range.Subtrees().Select(subtree => subtrees[subtree]!)])))];
    }

    private async Task<byte[]?> ReadAsync(int level, long number, CancellationToken cancellationToken)
    {
        var above = level % LedgerNode.LevelsApart;
        var (from, count) = (number << above, 1 << above);
        var hashes = level < LedgerNode.LevelsApart
            ? await ReadLeavesAsync(from, count, cancellationToken)
            : await ReadNodesAsync(level - above, from, count, cancellationToken);
        if (hashes.Any(hash => hash is null))
        {
            return null;
        }

        var tree = new MerkleFrontier();
        foreach (var hash in hashes)
        {
            tree.Append(hash!);
        }

        return tree.Root;
    }

    private async Task<byte[]?[]> ReadLeavesAsync(long from, int count, CancellationToken cancellationToken)
    {
        var hashes = new byte[]?[count];
        await foreach (var transaction in store.ReadAsync(from, from + count, cancellationToken))
        {
            foreach (var (entry, leafHash) in transaction.Entries)
            {
                if (entry.Index - from is >= 0 and var i && i < count)
                {
                    hashes[i] = MerkleTree.Parse(leafHash);
                }
            }
        }

        return hashes;
    }

    private async Task<byte[]?[]> ReadNodesAsync(int level, long from, int count, CancellationToken cancellationToken)
    {
        var hashes = new byte[]?[count];
        foreach (var node in await store.ReadNodesAsync(level, from, from + count, cancellationToken))
        {
            hashes[node.Number - from] = MerkleTree.Parse(node.Hash);
        }

        return hashes;
    }
}
