using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>The evaluation of one query for one request: its parameters and its working memory.</summary>
internal sealed class QueryRun
{
    private readonly Row _row;

    public QueryRun(QueryPlan plan, QueryParameters parameters)
    {
        Plan = plan;
        var values = new SqlValue[plan.Parameters.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = parameters.TryGet(plan.Parameters[i], out JsonElement value) ? SqlValue.Of(value) : default;
        }

        _row = new Row(values, plan.Slots);
    }

    public QueryPlan Plan { get; }

    /// <summary>The value of a constant or parameter; undefined for a parameter that was not sent.</summary>
    public SqlValue Constant(Expression expression) => expression.Evaluate(_row);

    public RowCounts Counts() => RowCounts.Of(Plan, _row);

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
    public bool IsRow(ReadOnlyMemory<byte> json) => !Plan.ProjectionMayBeUndefined || Evaluate(json).IsDefined;

    public void ReadKeys(ReadOnlyMemory<byte> json, SqlValue[] keys)
    {
        Plan.OrderPaths.Read(json, _row.Slots);
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = Plan.OrderBy[i].Value.Evaluate(_row);
        }
    }

    /// <summary>Adds a document's row; false when it is undefined.</summary>
    public bool AddRow(ReadOnlyMemory<byte> json, RowBuffer rows)
    {
        if (Plan.WholeDocument)
        {
            rows.Add(json);
            return true;
        }

        Plan.ProjectionPaths.Read(json, _row.Slots);
        if (Plan.Projection is ObjectExpression members)
        {
            rows.Write(members, _row);
            return true;
        }

        SqlValue value = Plan.Projection.Evaluate(_row);
        if (value.IsDefined)
        {
            rows.Write(value);
        }

        return value.IsDefined;
    }

    public void Accumulate(ReadOnlyMemory<byte> json, Accumulator[] accumulators)
    {
        Plan.ProjectionPaths.Read(json, _row.Slots);
        for (int i = 0; i < accumulators.Length; i++)
        {
            accumulators[i].Add(Plan.Aggregates[i].Argument.Evaluate(_row));
        }
    }

    /// <summary>The single row of an aggregate query; undefined if there is none.</summary>
    public SqlValue Conclude(Accumulator[] accumulators)
    {
        _row.Aggregates = [.. accumulators.Select(accumulator => accumulator.Result())];
        return Plan.Projection.Evaluate(_row);
    }

    /// <summary>
    /// The order of two rows. For equal keys the rid decides, in the direction of the first key: the SDK assumes that order and drops rows that
    /// by it were already delivered.
    /// </summary>
    public int Compare(SqlValue[] leftKeys, long leftRid, SqlValue[] rightKeys, long rightRid)
    {
        for (int i = 0; i < leftKeys.Length; i++)
        {
            int order = Comparison.Order(leftKeys[i], rightKeys[i]);
            if (order != 0)
            {
                return Plan.OrderBy[i].Path.Descending ? -order : order;
            }
        }

        int byRid = leftRid.CompareTo(rightRid);
        return Plan.OrderBy.Length > 0 && Plan.OrderBy[0].Path.Descending ? -byRid : byRid;
    }

    private SqlValue Evaluate(ReadOnlyMemory<byte> json)
    {
        Plan.ProjectionPaths.Read(json, _row.Slots);
        return Plan.Projection.Evaluate(_row);
    }
}
