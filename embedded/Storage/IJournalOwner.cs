namespace Mall.Embedded.Storage;

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
    /// for the new ones now, under the owner's own lock. Reads at old positions work until this returns, and for 10 s more: for who looked one up just before.</summary>
    void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves);
}
