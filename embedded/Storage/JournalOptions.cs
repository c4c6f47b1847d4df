namespace Mall.Embedded.Storage;

/// <summary>When an acknowledged write is on the disk itself, not only in the operating system's cache.</summary>
internal enum FsyncPolicy
{
    /// <summary>Within 100 ms: survives the death of the process at any moment, loses at most the last 100 ms with the power.</summary>
    Interval,

    /// <summary>Before the acknowledgement.</summary>
    Always,
}

internal sealed record JournalOptions
{
    public FsyncPolicy Fsync { get; init; } = FsyncPolicy.Interval;
    public long SegmentBytes { get; init; } = 32L << 20;

    /// <summary>Called once when a write fails (disk full, say): memory is now ahead of the file, so the process has to stop. The argument is a sentence for the operator.</summary>
    public Action<string>? OnFailure { get; init; }

    /// <summary>Called with a sentence for the operator when something was put right or put off: a torn tail was cut, a compaction could not be finished.</summary>
    public Action<string>? OnWarning { get; init; }

    /// <summary>The operations on the disk; replaced only by tests.</summary>
    internal JournalDisk Disk { get; init; } = JournalDisk.Real;
}
