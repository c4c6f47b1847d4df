namespace Mall.Embedded.Cosmos.Store;

/// <summary>
/// An ETag in the service's form: a GUID in quotes. It is computed from the write's sequence number, the container and the
/// time, so it is not stored. No two writes of a container share a sequence number.
/// </summary>
internal static class ETag
{
    /// <summary>Length without the quotes.</summary>
    public const int Length = 36;

    /// <summary>Writes the 36 characters without quotes.</summary>
    public static void Write(Span<byte> destination, int container, long lsn, int timestamp)
    {
        Hex(destination, 0, 8, (ulong)lsn & 0xFFFFFFFF);
        destination[8] = (byte)'-';
        Hex(destination, 9, 4, ((ulong)lsn >> 32) & 0xFFFF);
        destination[13] = (byte)'-';
        Hex(destination, 14, 4, (uint)container & 0xFFFF);
        destination[18] = (byte)'-';
        Hex(destination, 19, 4, 0);
        destination[23] = (byte)'-';
        Hex(destination, 24, 8, (uint)timestamp);
        Hex(destination, 32, 4, 0);
    }

    /// <summary>The ETag for a header, with its quotes.</summary>
    public static string Text(int container, long lsn, int timestamp) =>
        string.Create(Length + 2, (container, lsn, timestamp), static (text, state) =>
        {
            Span<byte> raw = stackalloc byte[Length];
            Write(raw, state.container, state.lsn, state.timestamp);
            text[0] = '"';
            text[^1] = '"';
            for (int i = 0; i < raw.Length; i++)
            {
                text[i + 1] = (char)raw[i];
            }
        });

    /// <summary>Whether a condition header names this version. ETags compare as opaque text.</summary>
    public static bool Matches(string condition, int container, long lsn, int timestamp)
    {
        if (condition.Length != Length + 2)
        {
            return false;
        }

        Span<byte> raw = stackalloc byte[Length];
        Write(raw, container, lsn, timestamp);
        for (int i = 0; i < Length; i++)
        {
            if (condition[i + 1] != raw[i])
            {
                return false;
            }
        }

        return condition[0] == '"' && condition[^1] == '"';
    }

    private static void Hex(Span<byte> destination, int start, int digits, ulong value)
    {
        for (int i = start + digits - 1; i >= start; i--)
        {
            destination[i] = (byte)"0123456789abcdef"[(int)(value & 15)];
            value >>= 4;
        }
    }
}
