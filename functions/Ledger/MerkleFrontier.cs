using System.Numerics;

namespace Mall.Functions.Ledger;

/// <summary>The right edge of a Merkle tree: the roots of the complete subtrees side by side, the largest first, one for each bit of the size. That is all that it takes to append, and to know the
/// root.</summary>
internal sealed class MerkleFrontier
{
    private readonly List<byte[]> _subtrees;

    public MerkleFrontier()
        : this(0, [])
    {
    }

    /// <summary>A stored one. Throws <see cref="InvalidDataException"/> if the hashes do not fit the size.</summary>
    public MerkleFrontier(long size, IEnumerable<string> subtrees)
    {
        Size = size;
        _subtrees = [.. subtrees.Select(Convert.FromHexString)];
        if (size < 0 || _subtrees.Count != BitOperations.PopCount((ulong)size) || _subtrees.Exists(hash => hash.Length != MerkleTree.HashLength))
        {
            throw new InvalidDataException($"The frontier of a tree of {size} entries is damaged.");
        }
    }

    /// <summary>Number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>The hashes in hex, to be stored.</summary>
    public IReadOnlyList<string> Subtrees => [.. _subtrees.Select(Convert.ToHexStringLower)];

    public byte[] Root => MerkleTree.Join(_subtrees);

    /// <summary>Appends a leaf's hash. Calls <paramref name="completed"/> for each subtree that it completes: its level (leaves have 0), its number among those of its level, and its root.</summary>
    public void Append(byte[] leaf, Action<int, long, byte[]>? completed = null)
    {
        var hash = leaf;
        var level = 0;
        for (var left = Size; (left & 1) == 1; left >>= 1)
        {
            hash = MerkleTree.Node(_subtrees[^1], hash);
            _subtrees.RemoveAt(_subtrees.Count - 1);
            level++;
            completed?.Invoke(level, Size >> level, hash);
        }

        _subtrees.Add(hash);
        Size++;
    }
}
