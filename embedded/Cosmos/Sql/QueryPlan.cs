namespace Mall.Embedded.Cosmos.Sql;

/// <summary>ORDER BY.</summary>
/// <param name="Value">The expression to sort by.</param>
/// <param name="Descending">The direction.</param>
internal sealed record OrderKey(PathExpression Value, bool Descending)
{
    /// <summary>Property names from the root of the document.</summary>
    public string[] Path => Value.Names!;
}

/// <summary>A parsed query; nothing changes once the parser is done. Each clause has its own set of paths, so a document that WHERE rejects is read no further.</summary>
internal sealed class QueryPlan
{
    public bool Distinct { get; set; }

    /// <summary>Number of rows; null for all.</summary>
    public Expression? Top { get; set; }

    /// <summary>The aggregate of all values of <see cref="Value"/>, or null.</summary>
    public AggregateKind? Aggregate { get; set; }

    /// <summary>The expression of SELECT VALUE. Without it and without <see cref="List"/>, a row is the unchanged stored document.</summary>
    public Expression? Value { get; set; }

    public SelectList? List { get; set; }

    public PathSet SelectPaths { get; } = new();

    public Expression? Where { get; set; }

    public PathSet WherePaths { get; } = new();

    public OrderKey? Order { get; set; }

    public PathSet OrderPaths { get; } = new();

    /// <summary>The parameters, in the order of <see cref="Row.Parameters"/>.</summary>
    public List<ParameterExpression> Parameters { get; } = [];

    /// <summary>Conditions of WHERE that an index can answer.</summary>
    public IReadOnlyList<IndexHint> Hints { get; set; } = [];

    /// <summary>Whether the answer needs every row and has one page.</summary>
    public bool IsWholeAnswer => Distinct || Aggregate is not null;

    public int Slots => Math.Max(WherePaths.Count, Math.Max(OrderPaths.Count, SelectPaths.Count));
}
