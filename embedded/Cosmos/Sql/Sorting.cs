using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>How a caller that knows what documents sort by may pass them: in the order of the first ORDER BY property, without those that sort outside the bounds.
/// It narrows and sorts only: the query is still evaluated in full on what is passed.</summary>
/// <param name="Path">Property names from the root of the document.</param>
/// <param name="Descending">The direction.</param>
/// <param name="Low">Documents with a smaller key are not wanted; null for no bound.</param>
/// <param name="High">Documents with a larger key are not wanted; null for no bound.</param>
internal sealed record Sorting(string[] Path, bool Descending, SortKey? Low, SortKey? High)
{
    public bool IsWanted(SortKey key) => (Low is null || key.CompareTo(Low) >= 0) && (High is null || key.CompareTo(High) <= 0);

    /// <summary>By key and then by rid, both in the one direction: the order that <see cref="QueryRun.Compare"/> gives to equal first keys when there is no second.</summary>
    public int Compare(SortKey left, long leftRid, SortKey right, long rightRid)
    {
        int order = left.CompareTo(right);
        order = order != 0 ? order : leftRid.CompareTo(rightRid);
        return Descending ? -order : order;
    }

    /// <summary>The sorting of a query; null when it has none that keys can be kept for.</summary>
    public static Sorting? Of(QueryPlan plan, QueryRun run, ContinuationToken? resumed)
    {
        if (plan.OrderBy.Length == 0 || plan.Aggregates.Length > 0 || plan.Distinct || plan.OrderBy[0].Names is not { } path)
        {
            return null;
        }

        bool descending = plan.OrderBy[0].Path.Descending;
        SortKey? low = null;
        SortKey? high = null;
        foreach ((PathExpression value, BinaryOperator op, Expression bound) in plan.Ranges)
        {
            if (value.Steps.SequenceEqual(plan.OrderBy[0].Value.Steps) && run.Constant(bound) is { IsDefined: true } limit)
            {
                Narrow(op is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual, SortKey.Of(limit));
            }
        }

        if (resumed is not null)
        {
            Narrow(!descending, SortKey.Of(resumed.Keys[0]));
        }

        return new Sorting(path, descending, low, high);

        void Narrow(bool isLow, SortKey bound)
        {
            if (isLow)
            {
                low = low is null || bound.CompareTo(low) > 0 ? bound : low;
            }
            else
            {
                high = high is null || bound.CompareTo(high) < 0 ? bound : high;
            }
        }
    }
}
