using System.Security.Cryptography;

namespace Mall.LedgerCheck;

/// <summary>The tree of RFC 6962, section 2.1, from the leaves up: SHA-256, leaves begin with 0x00, nodes with 0x01.</summary>
internal sealed class Hashes
{
    public const int Length = SHA256.HashSizeInBytes;

    // The complete subtrees side by side, the largest first: one for each bit of the count.
    private readonly List<byte[]> _edge = [];
    private long _count;

    public string Root
    {
        get
        {
            if (_edge.Count == 0)
            {
                return Convert.ToHexStringLower(SHA256.HashData([]));
            }

            var root = _edge[^1];
            for (var i = _edge.Count - 2; i >= 0; i--)
            {
                root = Node(_edge[i], root);
            }

            return Convert.ToHexStringLower(root);
        }
    }

    /// <summary>Writes the hash of a leaf into <paramref name="hash"/>.</summary>
    public static void Leaf(ReadOnlySpan<byte> entry, Span<byte> hash)
    {
        var input = entry.Length < 1024 ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        input[0] = 0x00;
        entry.CopyTo(input[1..]);
        SHA256.HashData(input, hash);
    }

    public void Append(ReadOnlySpan<byte> leaf)
    {
        var hash = leaf.ToArray();
        for (var left = _count; (left & 1) == 1; left >>= 1)
        {
            hash = Node(_edge[^1], hash);
            _edge.RemoveAt(_edge.Count - 1);
        }

        _edge.Add(hash);
        _count++;
    }

    private static byte[] Node(byte[] left, byte[] right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Length)];
        input[0] = 0x01;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Length)..]);
        return SHA256.HashData(input);
    }
}
