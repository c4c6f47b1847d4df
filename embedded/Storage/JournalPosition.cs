namespace Mall.Embedded.Storage;

/// <summary>Where a record lies: the file's id in the upper 24 bits, the byte offset in the lower 40. Opaque to owners.
/// 0 means "nowhere".</summary>
internal readonly record struct JournalPosition(long Value)
{
    private const int OffsetBits = 40;

    public static readonly JournalPosition None = default;

    internal JournalPosition(int fileId, long offset) : this(((long)fileId << OffsetBits) | offset)
    {
    }

    internal int FileId => (int)(Value >> OffsetBits);

    internal long Offset => Value & ((1L << OffsetBits) - 1);
}
