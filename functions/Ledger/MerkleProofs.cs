using System.Numerics;

namespace Mall.Functions.Ledger;

/// <summary>Leaves from <see cref="Start"/> to before <see cref="End"/>, whose common root is a part of a proof.</summary>
internal readonly record struct MerkleRange(long Start, long End)
{
    /// <summary>The complete subtrees that cover it, the largest first: level and number among those of the level.</summary>
    public IEnumerable<(int Level, long Number)> Subtrees()
    {
        for (var start = Start; start < End;)
        {
            var level = BitOperations.Log2((ulong)(End - start));
            yield return (level, start >> level);
            start += 1L << level;
        }
    }
}

/// <summary>Which parts of the tree a proof is made of, in the order in which a verifier takes them.</summary>
internal static class MerkleProofs
{
    /// <summary>PATH of RFC 6962, section 2.1.1: that the entry is in the tree of this size. Requires <c>0 &lt;= index &lt; size</c>.</summary>
    public static IReadOnlyList<MerkleRange> Inclusion(long index, long size)
    {
        var path = new List<MerkleRange>();
        for (long start = 0, end = size; end - start > 1;)
        {
            var middle = start + Split(end - start);
            if (index < middle)
            {
                path.Add(new MerkleRange(middle, end));
                end = middle;
            }
            else
            {
                path.Add(new MerkleRange(start, middle));
                start = middle;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>PROOF of RFC 6962, section 2.1.2: that the tree of the second size begins with the tree of the first. Requires <c>0 &lt; first &lt;= second</c>.</summary>
    public static IReadOnlyList<MerkleRange> Consistency(long first, long second)
    {
        var path = new List<MerkleRange>();
        var (start, end) = (0L, second);
        while (first < end)
        {
            var middle = start + Split(end - start);
            if (first <= middle)
            {
                path.Add(new MerkleRange(middle, end));
                end = middle;
            }
            else
            {
                path.Add(new MerkleRange(start, middle));
                start = middle;
            }
        }

        // The verifier knows the root of the first tree; a part of it he does not.
        if (start > 0)
        {
            path.Add(new MerkleRange(start, end));
        }

        path.Reverse();
        return path;
    }

    /// <summary>The largest power of two below the count.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
