using System.Security.Cryptography;

namespace Mall.Functions.Ledger;

/// <summary>The hashes of a Merkle tree by RFC 6962, section 2.1: SHA-256 over a byte that tells leaves (0x00) from nodes (0x01), then the data.</summary>
internal static class MerkleTree
{
    public const int HashLength = SHA256.HashSizeInBytes;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] EmptyRoot => SHA256.HashData([]);

    /// <summary>A hash in hex; null if it is none.</summary>
    public static byte[]? Parse(string? hex)
    {
        var hash = new byte[HashLength];
        return hex is { Length: 2 * HashLength } && Convert.FromHexString(hex, hash, out _, out _) == System.Buffers.OperationStatus.Done ? hash : null;
    }

    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> input = stackalloc byte[1024];
        input = entry.Length < input.Length ? input[..(entry.Length + 1)] : new byte[entry.Length + 1];
        input[0] = 0x00;
        entry.CopyTo(input[1..]);
        return SHA256.HashData(input);
    }

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * HashLength)];
        input[0] = 0x01;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + HashLength)..]);
        return SHA256.HashData(input);
    }

    /// <summary>The root over subtrees that lie side by side, the largest first.</summary>
    public static byte[] Join(IReadOnlyList<byte[]> subtrees)
    {
        if (subtrees.Count == 0)
        {
            return EmptyRoot;
        }

        var root = subtrees[^1];
        for (var i = subtrees.Count - 2; i >= 0; i--)
        {
            root = Node(subtrees[i], root);
        }

        return root;
    }
}
