using System.Numerics;
using System.Runtime.InteropServices;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>A fast hash of short byte strings for tables in memory. Never stored.</summary>
internal static class KeyHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = Multiplier)
    {
        ulong hash = seed ^ ((ulong)bytes.Length * Multiplier);
        while (bytes.Length >= 8)
        {
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes[8..];
        }

        ulong tail = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            tail |= (ulong)bytes[i] << (8 * i);
        }

        return Mix(hash ^ tail);
    }

    /// <summary>The hash of a document's identity.</summary>
    public static int Of(ReadOnlySpan<byte> partitionKey, ReadOnlySpan<byte> id) => (int)Of(id, Of(partitionKey));

    private static ulong Mix(ulong value)
    {
        value *= Multiplier;
        return BitOperations.RotateLeft(value, 29) ^ (value >> 32);
    }
}
