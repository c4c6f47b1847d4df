namespace Mall.Embedded.Cosmos.Sql;

/// <summary>One ORDER BY item.</summary>
/// <param name="Value">The expression to sort by.</param>
/// <param name="Path">Its path as in an indexing policy.</param>
/// <param name="Names">Property names from the root of the document; null when the path goes through an array.</param>
internal readonly record struct OrderKey(PathExpression Value, OrderByPath Path, string[]? Names);

/// <summary>A query with its names resolved. Each clause has its own set of paths, so a document that WHERE rejects is read no further.</summary>
internal sealed class QueryPlan
{
    public required Expression? Where { get; init; }

    public required PathSet WherePaths { get; init; }

    public required Expression Projection { get; init; }

    public required PathSet ProjectionPaths { get; init; }

    /// <summary>Whether a matching document may give no row (<c>SELECT VALUE c.x</c>).</summary>
    public required bool ProjectionMayBeUndefined { get; init; }

    /// <summary>Whether a row is the unchanged stored document.</summary>
    public required bool WholeDocument { get; init; }

    public required OrderKey[] OrderBy { get; init; }

    public required PathSet OrderPaths { get; init; }

    public required AggregateExpression[] Aggregates { get; init; }

    /// <summary>Names of the parameters, in the order of <see cref="Row.Parameters"/>.</summary>
    public required string[] Parameters { get; init; }

    public required bool Distinct { get; init; }

    public required RowCount? Top { get; init; }

    public required RowCount? Offset { get; init; }

    public required RowCount? Limit { get; init; }

    public required IReadOnlyList<IndexHint> Hints { get; init; }

    public required IReadOnlyList<RangeCondition> Ranges { get; init; }

    public int Slots => Math.Max(WherePaths.Count, Math.Max(OrderPaths.Count, ProjectionPaths.Count));
}
