namespace Mall.Embedded.ServiceBus;

/// <summary>The kinds of journal records; the first byte of each. Kinds below <see cref="Enqueue"/> are those of a format that is not read any more.</summary>
internal enum RecordKind : byte
{
    /// <summary>Messages accepted by one send, or one scheduled message becoming active. See <see cref="EnqueueRecord"/>.</summary>
    Enqueue = 0x11,

    /// <summary>Store, sequence numbers: one attempt each.</summary>
    Deliver = 0x12,

    /// <summary>Store, sequence numbers: completed, expired, cancelled.</summary>
    Remove = 0x13,

    /// <summary>Store, sequence number, overlay.</summary>
    Modify = 0x14,

    /// <summary>Root store, sequence number, overlay: from there to its dead-letter queue.</summary>
    DeadLetter = 0x15,

    /// <summary>Entity, (time, key)s: what compaction keeps of settled messages that duplicate detection still needs.</summary>
    DuplicateIds = 0x16,

    /// <summary>Store, number: the highest sequence number given away, when compaction drops the message that had it.</summary>
    Counter = 0x17,

    /// <summary>Store, sequence numbers: an attempt each that does not count, because nobody had the message.</summary>
    Return = 0x18,
}

/// <summary>Writes the simple records with the thread's <see cref="PayloadWriter"/>.</summary>
internal static class Records
{
    public static PayloadWriter Start(RecordKind kind, string path)
    {
        var writer = PayloadWriter.Rent();
        writer.Byte((byte)kind);
        writer.Text(path);
        return writer;
    }

    public static PayloadWriter Numbers(RecordKind kind, string path, IReadOnlyList<long> sequenceNumbers)
    {
        var writer = Start(kind, path);
        writer.Number(sequenceNumbers.Count);
        for (var i = 0; i < sequenceNumbers.Count; i++)
        {
            writer.Number(sequenceNumbers[i]);
        }

        return writer;
    }

    public static PayloadWriter One(RecordKind kind, string path, long sequenceNumber)
    {
        var writer = Start(kind, path);
        writer.Number(1);
        writer.Number(sequenceNumber);
        return writer;
    }

    public static PayloadWriter Overlay(RecordKind kind, string path, long sequenceNumber, ReadOnlySpan<byte> overlay)
    {
        var writer = Start(kind, path);
        writer.Number(sequenceNumber);
        writer.Number(overlay.Length);
        writer.Bytes(overlay);
        return writer;
    }
}
