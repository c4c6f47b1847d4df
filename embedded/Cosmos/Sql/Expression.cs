namespace Mall.Embedded.Cosmos.Sql;

/// <summary>The values that an expression reads while one row is evaluated. Each run of a query reuses one instance for all rows.</summary>
internal sealed class Row(SqlValue[] parameters, int slots)
{
    public SqlValue[] Parameters { get; } = parameters;

    /// <summary>The document's values for the paths of the clause under evaluation.</summary>
    public SqlValue[] Slots { get; } = new SqlValue[slots];

    /// <summary>The results of the aggregates, set after the last row.</summary>
    public SqlValue[] Aggregates { get; set; } = [];
}

/// <summary>A scalar expression; immutable once its query is parsed.</summary>
internal abstract class Expression
{
    public abstract SqlValue Evaluate(Row row);
}

internal sealed class ConstantExpression(SqlValue value) : Expression
{
    public SqlValue Value { get; } = value;

    public override SqlValue Evaluate(Row row) => Value;
}

internal sealed class ParameterExpression(string name, int index) : Expression
{
    public string Name { get; } = name;

    public override SqlValue Evaluate(Row row) => row.Parameters[index];
}

/// <summary>A path from the source of the query, for example <c>c.address["city"]</c>.</summary>
internal sealed class PathExpression(Token root) : Expression
{
    private readonly List<PathStep> _steps = [];
    private int _slot = -1;

    public Token Root { get; } = root;

    /// <summary>The steps below the root's name.</summary>
    public IReadOnlyList<PathStep> Steps => _steps;

    public void Append(PathStep step) => _steps.Add(step);

    /// <summary>Assigns the slot; <paramref name="source"/> is the path of the FROM clause.</summary>
    public void Bind(PathSet paths, IReadOnlyList<PathStep> source) => _slot = paths.Add([.. source, .. _steps]);

    /// <summary>Property names from the root of the document; null when the path goes through an array or is the document itself.</summary>
    /// <param name="source">The path of the FROM clause.</param>
    public string[]? NamesFrom(IReadOnlyList<PathStep> source)
    {
        PathStep[] steps = [.. source, .. _steps];
        return steps.Length > 0 && Array.TrueForAll(steps, step => step.Name is not null) ? [.. steps.Select(step => step.Name!)] : null;
    }

    public override SqlValue Evaluate(Row row) => row.Slots[_slot];
}

/// <summary>A step from a value that is not a document path: <c>(c.a ?? c.b).x</c>.</summary>
internal sealed class MemberExpression : Expression
{
    private readonly Expression _container;
    private readonly PathSet _path = new();

    public MemberExpression(Expression container, PathStep step)
    {
        _container = container;
        Step = step;
        _path.Add([step]);
    }

    public PathStep Step { get; }

    public override SqlValue Evaluate(Row row)
    {
        SqlValue container = _container.Evaluate(row);
        if (container.Kind is not (SqlKind.Array or SqlKind.Object))
        {
            return default;
        }

        var slot = new SqlValue[1];
        _path.Read(container.Bytes, slot);
        return slot[0];
    }
}

/// <summary>An aggregate function. The row gets its value after the last row.</summary>
internal sealed class AggregateExpression(AggregateKind kind, Expression argument, int index) : Expression
{
    public AggregateKind Kind { get; } = kind;

    public Expression Argument { get; } = argument;

    public override SqlValue Evaluate(Row row) => row.Aggregates[index];
}
