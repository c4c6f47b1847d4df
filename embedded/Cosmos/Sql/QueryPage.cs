namespace Mall.Embedded.Cosmos.Sql;

/// <summary>One page of an answer.</summary>
internal sealed class QueryPage(IReadOnlyList<ReadOnlyMemory<byte>> rows, string? continuation)
{
    /// <summary>The projected rows, each one JSON value in UTF-8.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Rows { get; } = rows;

    /// <summary>Token of the next page; null at the end.</summary>
    public string? Continuation { get; } = continuation;
}
