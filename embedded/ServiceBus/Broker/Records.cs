namespace Mall.Embedded.ServiceBus;

/// <summary>The kind of a journal record: its first byte.</summary>
internal enum RecordKind : byte
{
    /// <summary>Messages accepted by one send, or one scheduled message that becomes active. See <see cref="EnqueueRecord"/>.</summary>
    Enqueue = 1,

    /// <summary>Store, sequence numbers: one more delivery each.</summary>
    Deliver = 2,

    /// <summary>Store, sequence numbers: completed, expired or cancelled.</summary>
    Remove = 3,

    /// <summary>Root store, sequence number, overlay: the message moved to the store's dead-letter queue.</summary>
    DeadLetter = 4,

    /// <summary>Entity, (time, key) pairs: written by compaction for settled messages whose ids duplicate detection still needs.</summary>
    DuplicateIds = 5,

    /// <summary>Store, number: the highest sequence number given, written when compaction drops the message that has it.</summary>
    Counter = 6,

    /// <summary>Store, sequence numbers: takes one delivery back from each count, because no receiver had the message.</summary>
    Return = 7,
}

/// <summary>Writes the simple records with the thread's <see cref="PayloadWriter"/>.</summary>
internal static class Records
{
    public static PayloadWriter Start(RecordKind kind, string path) => PayloadWriter.Rent().Byte((byte)kind).Text(path);

    public static PayloadWriter Numbers(RecordKind kind, string path, IReadOnlyList<long> sequenceNumbers)
    {
        var writer = Start(kind, path).Number(sequenceNumbers.Count);
        for (var i = 0; i < sequenceNumbers.Count; i++)
        {
            writer.Number(sequenceNumbers[i]);
        }

        return writer;
    }

    public static PayloadWriter One(RecordKind kind, string path, long sequenceNumber) => Start(kind, path).Number(1).Number(sequenceNumber);

    public static PayloadWriter DeadLetter(string path, long sequenceNumber, ReadOnlySpan<byte> overlay) =>
        Start(RecordKind.DeadLetter, path).Number(sequenceNumber).Number(overlay.Length).Bytes(overlay);
}
