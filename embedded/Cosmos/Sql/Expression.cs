namespace Mall.Embedded.Cosmos.Sql;

/// <summary>The values that an expression reads while one row is evaluated. Each run of a query reuses one instance for all rows.</summary>
internal sealed class Row(SqlValue[] parameters, int slots)
{
    public SqlValue[] Parameters { get; } = parameters;

    /// <summary>The document's values for the paths of the clause under evaluation.</summary>
    public SqlValue[] Slots { get; } = new SqlValue[slots];
}

/// <summary>A scalar expression; immutable once its query is parsed.</summary>
internal abstract class Expression
{
    /// <summary>Whether the value is the same for every row.</summary>
    public virtual bool IsConstant => false;

    public abstract SqlValue Evaluate(Row row);
}

internal sealed class ConstantExpression(SqlValue value) : Expression
{
    public override bool IsConstant => true;

    public override SqlValue Evaluate(Row row) => value;
}

internal sealed class ParameterExpression(string name, int index) : Expression
{
    public string Name { get; } = name;

    public override bool IsConstant => true;

    public override SqlValue Evaluate(Row row) => row.Parameters[index];
}

/// <summary>A path from the document, for example <c>c.address["city"]</c>.</summary>
/// <param name="root">The name of the document.</param>
/// <param name="steps">The steps below it.</param>
/// <param name="slot">The slot of the value in the clause's <see cref="PathSet"/>.</param>
internal sealed class PathExpression(Token root, IReadOnlyList<PathStep> steps, int slot) : Expression
{
    public Token Root => root;

    public IReadOnlyList<PathStep> Steps => steps;

    /// <summary>Property names from the root of the document; null when the path goes through an array or is the document itself.</summary>
    public string[]? Names { get; } = steps.Count > 0 && steps.All(step => step.Name is not null) ? [.. steps.Select(step => step.Name!)] : null;

    public override SqlValue Evaluate(Row row) => row.Slots[slot];
}
