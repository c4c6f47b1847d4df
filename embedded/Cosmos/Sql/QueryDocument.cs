using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A stored document as a query sees it: its creation sequence number (never negative) and its UTF-8 JSON, which must not change while a query runs.</summary>
internal readonly struct QueryDocument(long rid, ReadOnlyMemory<byte> json, SortKey? key = null)
{
    public long Rid { get; } = rid;

    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>What it sorts by, when documents come in the order of the query: none that follows sorts before it.</summary>
    public SortKey? Key { get; } = key;
}
