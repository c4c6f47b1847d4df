namespace Mall.Embedded.Cosmos.Store;

internal sealed record CosmosStoreOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Limit for bodies kept in memory, in bytes of JSON.</summary>
    public long CacheBytes { get; init; } = 32L << 20;

    public JournalOptions Journal { get; init; } = new();
}
