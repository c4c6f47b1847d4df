using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A stored document as a query sees it: its creation number (never negative) and its UTF-8 JSON, which must not change while a query runs.</summary>
internal readonly struct QueryDocument(long rid, ReadOnlyMemory<byte> json, SortKey? key = null)
{
    public long Rid { get; } = rid;

    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>Its sort key when documents come in the query's order: no later document sorts before it. Null otherwise.</summary>
    public SortKey? Key { get; } = key;
}
