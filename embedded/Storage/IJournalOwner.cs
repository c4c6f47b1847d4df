namespace Mall.Embedded.Storage;

/// <summary>The store that owns a journal. The journal calls <see cref="Replay"/> on the opening thread,
/// <see cref="Rewrite"/> and <see cref="Moved"/> on one background thread.</summary>
internal interface IJournalOwner
{
    /// <summary>Takes one record, in the order of appending. Called only while the journal opens.</summary>
    void Replay(JournalPosition position, ReadOnlySpan<byte> payload);

    /// <summary>Approximate bytes of payload that a compaction would keep. A compaction starts when the sealed files hold more than twice that.</summary>
    long LiveBytes { get; }

    /// <summary>Called by a compaction for every sealed record, in order. The owner calls <see cref="JournalRewriter.Keep"/> for what counts:
    /// the whole record, a part in the owner's own form, several records, or nothing. It need not keep tombstones, because a compaction always covers the
    /// oldest records. The owner may append meanwhile.</summary>
    void Rewrite(JournalPosition position, ReadOnlySpan<byte> payload, JournalRewriter rewriter);

    /// <summary>Called when the compacted file has replaced the sealed ones. The owner must exchange its old positions (see <see cref="JournalRewriter.Keep"/>) for the new
    /// ones now, under its own lock. Old positions stay readable until this returns, and for 10 s more for readers that looked one up just before.</summary>
    void Moved(IReadOnlyList<(JournalPosition From, JournalPosition To)> moves);
}
