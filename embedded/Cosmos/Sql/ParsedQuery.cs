namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A number of rows in TOP, OFFSET or LIMIT: a literal or a parameter.</summary>
internal readonly record struct RowCount(double Number, ParameterExpression? Parameter);

/// <summary>A query as the parser read it, before names are resolved.</summary>
internal sealed class ParsedQuery
{
    public bool Distinct { get; set; }

    public RowCount? Top { get; set; }

    /// <summary><c>SELECT *</c>.</summary>
    public bool Star { get; set; }

    /// <summary>Only for <c>SELECT VALUE</c>.</summary>
    public Expression? Value { get; set; }

    /// <summary>The select list otherwise; a name is null where the query gives none.</summary>
    public List<(string? Name, Expression Value)> List { get; } = [];

    /// <summary>The name of a row in expressions; null for a query without FROM.</summary>
    public string? Alias { get; set; }

    /// <summary>Path of a row within its document, for <c>FROM c.address a</c>.</summary>
    public List<PathStep> Source { get; } = [];

    public Expression? Where { get; set; }

    public List<(Expression Value, bool Descending, Token At)> OrderBy { get; } = [];

    public RowCount? Offset { get; set; }

    public RowCount? Limit { get; set; }

    public List<ParameterExpression> Parameters { get; } = [];

    public List<AggregateExpression> Aggregates { get; } = [];

    public List<PathExpression> SelectPaths { get; } = [];

    public List<PathExpression> WherePaths { get; } = [];

    public List<PathExpression> OrderPaths { get; } = [];

    /// <summary>The first path of the select list outside any aggregate function.</summary>
    public PathExpression? PlainSelectPath { get; set; }
}
