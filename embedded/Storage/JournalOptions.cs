namespace Mall.Embedded.Storage;

/// <summary>When an acknowledged write reaches the disk itself, beyond the operating system's cache.</summary>
internal enum FsyncPolicy
{
    /// <summary>Within 100 ms: a write survives a crash of the process at any moment; a power failure loses at most the last 100 ms.</summary>
    Interval,

    /// <summary>Before the acknowledgement.</summary>
    Always,
}

internal sealed record JournalOptions
{
    public FsyncPolicy Fsync { get; init; } = FsyncPolicy.Interval;
    public long SegmentBytes { get; init; } = 32L << 20;

    /// <summary>Called once, with a sentence for the operator, when a write fails (disk full, say). Memory is then ahead of the file, so the process must stop.</summary>
    public Action<string>? OnFailure { get; init; }

    /// <summary>Called with a sentence for the operator when something was repaired or postponed: a torn tail was cut, a compaction failed.</summary>
    public Action<string>? OnWarning { get; init; }

    /// <summary>The operations on the disk; only tests replace them.</summary>
    internal JournalDisk Disk { get; init; } = JournalDisk.Real;
}
