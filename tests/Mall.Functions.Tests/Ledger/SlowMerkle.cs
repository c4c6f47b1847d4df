using System.Security.Cryptography;

namespace Mall.Functions.Tests.Ledger;

/// <summary>The Merkle tree as RFC 6962, section 2.1, writes it down, recursion for recursion, over all leaves; and the verifiers of RFC 9162, sections 2.1.3.2 and 2.1.4.2. Nothing of the shop's
/// is in it.</summary>
internal static class SlowMerkle
{
    public static byte[] Leaf(byte[] data) => SHA256.HashData([0x00, .. data]);

    public static byte[] Root(IReadOnlyList<byte[]> leaves) => leaves.Count switch
    {
        0 => SHA256.HashData([]),
        1 => leaves[0],
        var n => Node(Root([.. leaves.Take(Split(n))]), Root([.. leaves.Skip(Split(n))])),
    };

    public static List<byte[]> Path(int m, IReadOnlyList<byte[]> leaves)
    {
        if (leaves.Count == 1)
        {
            return [];
        }

        var k = Split(leaves.Count);
        return m < k
            ? [.. Path(m, [.. leaves.Take(k)]), Root([.. leaves.Skip(k)])]
            : [.. Path(m - k, [.. leaves.Skip(k)]), Root([.. leaves.Take(k)])];
    }

    public static List<byte[]> Proof(int m, IReadOnlyList<byte[]> leaves) => SubProof(m, leaves, isComplete: true);

    public static bool VerifyInclusion(long index, long size, byte[] leaf, IReadOnlyList<byte[]> path, byte[] root)
    {
        if (index >= size)
        {
            return false;
        }

        var (fn, sn, r) = (index, size - 1, leaf);
        foreach (var p in path)
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                r = Node(p, r);
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                r = Node(r, p);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && r.SequenceEqual(root);
    }

    public static bool VerifyConsistency(long first, long second, byte[] firstRoot, byte[] secondRoot, IReadOnlyList<byte[]> path)
    {
        if (first == second)
        {
            return path.Count == 0 && firstRoot.SequenceEqual(secondRoot);
        }

        IReadOnlyList<byte[]> all = (first & (first - 1)) == 0 ? [firstRoot, .. path] : path;
        if (all.Count == 0)
        {
            return false;
        }

        var (fn, sn) = (first - 1, second - 1);
        while ((fn & 1) == 1)
        {
            (fn, sn) = (fn >> 1, sn >> 1);
        }

        var (fr, sr) = (all[0], all[0]);
        foreach (var c in all.Skip(1))
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                (fr, sr) = (Node(c, fr), Node(c, sr));
                while ((fn & 1) == 0 && fn != 0)
                {
                    (fn, sn) = (fn >> 1, sn >> 1);
                }
            }
            else
            {
                sr = Node(sr, c);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return sn == 0 && fr.SequenceEqual(firstRoot) && sr.SequenceEqual(secondRoot);
    }

    private static List<byte[]> SubProof(int m, IReadOnlyList<byte[]> leaves, bool isComplete)
    {
        if (m == leaves.Count)
        {
            return isComplete ? [] : [Root(leaves)];
        }

        var k = Split(leaves.Count);
        return m <= k
            ? [.. SubProof(m, [.. leaves.Take(k)], isComplete), Root([.. leaves.Skip(k)])]
            : [.. SubProof(m - k, [.. leaves.Skip(k)], isComplete: false), Root([.. leaves.Take(k)])];
    }

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([0x01, .. left, .. right]);

    private static int Split(int n)
    {
        var k = 1;
        while (k * 2 < n)
        {
            k *= 2;
        }

        return k;
    }
}
