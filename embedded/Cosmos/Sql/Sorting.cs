using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Tells a caller with sort keys how to pass documents: in the order of ORDER BY, without those outside the range that WHERE allows.
/// It only sorts and narrows the choice: the query is still evaluated in full on every document.</summary>
/// <param name="Path">The path to sort by: property names from the root of the document.</param>
/// <param name="Descending">The direction.</param>
/// <param name="Low">No document with a smaller key is wanted; null for no bound.</param>
/// <param name="High">No document with a larger key is wanted; null for no bound.</param>
internal sealed record Sorting(string[] Path, bool Descending, SortKey? Low, SortKey? High)
{
    /// <summary>Whether a document with this key may be wanted.</summary>
    public bool Contains(SortKey key) => (Low is null || key.CompareTo(Low) >= 0) && (High is null || key.CompareTo(High) <= 0);

    /// <summary>Compares by key and then by rid, both in the sort's direction: the same order as <see cref="QueryRun.Compare"/>.</summary>
    public int Compare(SortKey left, long leftRid, SortKey right, long rightRid)
    {
        int order = left.CompareTo(right);
        order = order != 0 ? order : leftRid.CompareTo(rightRid);
        return Descending ? -order : order;
    }

    /// <summary>Compares by key alone.</summary>
    public int Compare(SortKey left, SortKey right)
    {
        int order = left.CompareTo(right);
        return Descending ? -order : order;
    }

    /// <summary>The sorting of a query; null for a query without an order.</summary>
    public static Sorting? Of(QueryPlan plan, QueryRun run, ContinuationToken? resumed)
    {
        if (plan.Order is not { } order)
        {
            return null;
        }

        var sorting = new Sorting(order.Path, order.Descending, null, null);
        foreach (ComparisonExpression term in Terms(plan.Where).OfType<ComparisonExpression>())
        {
            (Expression path, Expression bound, bool isFlipped) = term.Right.IsConstant ? (term.Left, term.Right, false) : (term.Right, term.Left, true);
            if (path is PathExpression { Names: { } names } && names.AsSpan().SequenceEqual(order.Path) && bound.IsConstant && run.Constant(bound) is { IsDefined: true } limit)
            {
                bool isLow = term.Operator is ComparisonOperator.Greater or ComparisonOperator.GreaterOrEqual;
                bool isHigh = term.Operator is ComparisonOperator.Less or ComparisonOperator.LessOrEqual;
                sorting = !isLow && !isHigh ? sorting : sorting.Bounded(SortKey.Of(limit), isLow != isFlipped);
            }
        }

        return resumed is null ? sorting : sorting.Bounded(SortKey.Of(resumed.Key), isLow: !order.Descending);
    }

    private static IEnumerable<Expression?> Terms(Expression? where) => where is LogicalExpression { IsAnd: true } and ? and.Terms.SelectMany(Terms) : [where];

    private Sorting Bounded(SortKey bound, bool isLow) => isLow
        ? Low is null || bound.CompareTo(Low) > 0 ? this with { Low = bound } : this
        : High is null || bound.CompareTo(High) < 0 ? this with { High = bound } : this;
}
