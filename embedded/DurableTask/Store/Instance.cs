using P = Microsoft.DurableTask.Protobuf;

namespace Mall.Embedded.DurableTask.Store;

/// <summary>One execution, kept small: a hundred thousand finished ones stay in memory. All fields are guarded by the store's lock.</summary>
internal sealed class Instance(long number, string id, string name, long createdTicks)
{
    /// <summary>Unique among all executions ever; a reused id gets a new number.</summary>
    public long Number { get; } = number;

    public string Id { get; } = id;

    public string Name { get; } = name;

    public long CreatedTicks { get; } = createdTicks;

    public long UpdatedTicks { get; set; } = createdTicks;

    public P.OrchestrationStatus Status { get; set; } = P.OrchestrationStatus.Pending;

    /// <summary>Null when the execution has finished.</summary>
    public LiveState? Live { get; set; }

    /// <summary>Position of the <see cref="Records.FinishedRecord"/>.</summary>
    public JournalPosition Final { get; set; }

    public int FinalBytes { get; set; }

    /// <summary>Position that must be written before anybody learns about the instance.</summary>
    public JournalPosition Last => Live is { } live ? live.Records[^1] : Final;
}
