namespace Mall.Embedded.DurableTask;

/// <summary>The part of host.json's <c>extensions.durableTask</c> that means something here.</summary>
internal sealed record DurableOptions
{
    public int MaxConcurrentActivityFunctions { get; init; } = 128;

    public int MaxConcurrentOrchestratorFunctions { get; init; } = 128;

    /// <summary>What <c>TaskOrchestrationContext.Version</c> says in instances that are started from now on.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    /// <summary>Bytes of decoded histories that may stay in memory.</summary>
    public int HistoryCacheBytes { get; init; } = 32 << 20;
}
