namespace Mall.Embedded.Journal;

/// <summary>Where a record lies: the file's id in the upper 24 bits, the byte offset in the lower 40. Opaque to owners.
/// 0 means "nowhere".</summary>
internal readonly record struct JournalPosition(long Value)
{
    public static readonly JournalPosition None = default;
}

/// <summary>When an acknowledged write is on the disk itself, not only in the operating system's cache.</summary>
internal enum FsyncPolicy
{
    /// <summary>Within 100 ms: survives the death of the process at any moment, loses at most the last 100 ms with the power.</summary>
    Interval,

    /// <summary>Before the acknowledgement.</summary>
    Always,
}

/// <summary>The store that a journal belongs to. The journal calls <see cref="Replay"/> on the opening thread,
/// <see cref="Rewrite"/> and <see cref="Moved"/> on one background thread.</summary>
internal interface IJournalOwner
{
    /// <summary>One record, in the order of appending; at opening only.</summary>
    void Replay(JournalPosition position, ReadOnlySpan<byte> payload);

    /// <summary>Bytes of payload that a compaction would keep, roughly. Compaction starts when the sealed files hold more than twice that.</summary>
    long LiveBytes { get; }

    /// <summary>Compaction reads every sealed record in order; the owner calls <see cref="JournalRewriter.Keep"/> for what of it still counts
    /// (the whole record, a part of it in the owner's own form, several records, or nothing). Tombstones need not be kept: a compaction always covers the
    /// oldest records there are. May run while the owner goes on appending.</summary>
    void Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter);

    /// <summary>The compacted file has replaced the sealed ones: old positions that the owner kept (see <see cref="JournalRewriter.Keep"/>) are to be exchanged
    /// for the new ones now, under the owner's own lock. Reads at old positions work until this returns.</summary>
    void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves);
}

internal sealed class JournalRewriter
{
    /// <summary>Writes a record into the compacted file and remembers that what was at <paramref name="from"/> is now there.</summary>
    public JournalPosition Keep(JournalPosition from, ReadOnlySpan<byte> payload) => throw new NotImplementedException();
}

internal sealed record JournalOptions
{
    public FsyncPolicy Fsync { get; init; } = FsyncPolicy.Interval;
    public long SegmentBytes { get; init; } = 32L << 20;

    /// <summary>Called once when a write fails (disk full, say): memory is now ahead of the file, so the process has to stop. The argument is a sentence for the operator.</summary>
    public Action<string>? OnFailure { get; init; }
}

/// <summary>The stop that an operator must read: one sentence, no stack trace. The host prints the message and exits with 1.</summary>
internal sealed class StartupException(string sentence, Exception? inner = null) : Exception(sentence, inner);

/// <summary>An append-only, checksummed, group-committing log of opaque records.</summary>
internal sealed class Journal : IAsyncDisposable
{
    /// <summary>Opens or creates the journal <paramref name="name"/> (a folder of segment files) and replays it into the owner.
    /// Throws <see cref="StartupException"/> naming file and offset for damage in the middle; a torn tail is cut.</summary>
    public static Journal Open(string folder, string name, IJournalOwner owner, JournalOptions options) => throw new NotImplementedException();

    /// <summary>Queues a record and says where it will lie. Call it under the owner's lock: the order of calls is the order in the file.
    /// Does no I/O. The record counts only after <see cref="WrittenAsync"/>.</summary>
    public JournalPosition Append(ReadOnlySpan<byte> payload) => throw new NotImplementedException();

    /// <summary>Completes when everything up to and including <paramref name="position"/> is acknowledged-safe (written; fsynced with
    /// <see cref="FsyncPolicy.Always"/>). Completed at once when it already is. One of those who wait does the write for all that is queued.</summary>
    public ValueTask WrittenAsync(JournalPosition position) => throw new NotImplementedException();

    /// <summary>True when <see cref="WrittenAsync"/> would complete at once.</summary>
    public bool IsWritten(JournalPosition position) => throw new NotImplementedException();

    /// <summary>The payload of one record; also of one that is only queued yet.</summary>
    public byte[] Read(JournalPosition position) => throw new NotImplementedException();

    /// <summary>Asks for a compaction now and waits for it; for tests and benchmarks. The journal also compacts by itself.</summary>
    public Task CompactAsync() => throw new NotImplementedException();

    /// <summary>Writes and fsyncs what is queued, then closes.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
