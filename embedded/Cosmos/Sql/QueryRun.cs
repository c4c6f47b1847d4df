using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>The evaluation of one query for one request: its parameters and its working memory.</summary>
internal sealed class QueryRun
{
    private readonly Row _row;

    public QueryRun(QueryPlan plan, QueryParameters parameters)
    {
        Plan = plan;
        _row = new Row([.. plan.Parameters.Select(parameter => parameters.TryGet(parameter.Name, out JsonElement value) ? SqlValue.Of(value) : default)], plan.Slots);
    }

    public QueryPlan Plan { get; }

    /// <summary>The value of a constant or parameter; undefined for a parameter that was not sent.</summary>
    public SqlValue Constant(Expression expression) => expression.Evaluate(_row);

    /// <summary>Number of rows to return at most, over all pages.</summary>
    /// <exception cref="CosmosSqlException">The parameter of TOP is missing or not a usable count.</exception>
    public long Top() =>
        Plan.Top is not { } top ? long.MaxValue
        : Constant(top) is { Kind: SqlKind.Number, Number: >= 0 and <= uint.MaxValue } count && count.Number == Math.Truncate(count.Number) ? (long)count.Number
        : throw new CosmosSqlException("SC2060", "The count value provided for a TOP clause must be an integer.");

    /// <summary>Whether WHERE is true; false when it is undefined.</summary>
    public bool IsMatch(ReadOnlyMemory<byte> json)
    {
        if (Plan.Where is null)
        {
            return true;
        }

        Plan.WherePaths.Read(json, _row.Slots);
        return Plan.Where.Evaluate(_row).IsTrue;
    }

    /// <summary>Whether a matching document gives a row.</summary>
    public bool IsRow(ReadOnlyMemory<byte> json) => Plan.Value is null || Value(json).IsDefined;

    /// <summary>A document's value of SELECT VALUE.</summary>
    public SqlValue Value(ReadOnlyMemory<byte> json)
    {
        Plan.SelectPaths.Read(json, _row.Slots);
        return Plan.Value!.Evaluate(_row);
    }

    /// <summary>A document's value of ORDER BY.</summary>
    public SqlValue Key(ReadOnlyMemory<byte> json)
    {
        Plan.OrderPaths.Read(json, _row.Slots);
        return Plan.Order!.Value.Evaluate(_row);
    }

    /// <summary>Adds a document's row; false when it is undefined.</summary>
    public bool AddRow(ReadOnlyMemory<byte> json, RowBuffer rows)
    {
        if (Plan.Value is not null)
        {
            return rows.WriteDefined(Value(json));
        }

        if (Plan.List is null)
        {
            rows.Add(json);
            return true;
        }

        Plan.SelectPaths.Read(json, _row.Slots);
        rows.Write(Plan.List, _row);
        return true;
    }

    /// <summary>
    /// The order of two rows. For equal keys the rid decides, in the direction of the order: the SDK assumes that order and drops rows that
    /// by it were already delivered.
    /// </summary>
    public int Compare(in SqlValue leftKey, long leftRid, in SqlValue rightKey, long rightRid)
    {
        int order = Comparison.Order(leftKey, rightKey);
        order = order != 0 ? order : leftRid.CompareTo(rightRid);
        return Plan.Order!.Descending ? -order : order;
    }
}
