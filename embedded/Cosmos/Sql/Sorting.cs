using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>How a caller that knows what documents sort by may pass them: in the order of the first ORDER BY property, without those that sort outside its range.
/// It narrows and sorts only: the query is still evaluated in full on what is passed.</summary>
/// <param name="Range">Where, and which documents are wanted.</param>
/// <param name="Descending">The direction.</param>
/// <param name="Others">Ranges of other paths, outside of which is no row.</param>
internal sealed record Sorting(KeyRange Range, bool Descending, IReadOnlyList<KeyRange> Others)
{
    /// <summary>By key and then by rid, both in the one direction: the order that <see cref="QueryRun.Compare"/> gives to equal first keys when there is no second.</summary>
    public int Compare(SortKey left, long leftRid, SortKey right, long rightRid)
    {
        int order = left.CompareTo(right);
        order = order != 0 ? order : leftRid.CompareTo(rightRid);
        return Descending ? -order : order;
    }

    /// <summary>By key alone.</summary>
    public int Compare(SortKey left, SortKey right)
    {
        int order = left.CompareTo(right);
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
        List<KeyRange> ranges = KeyRange.Of(plan, run);
        KeyRange own = ranges.Find(range => range.Path.AsSpan().SequenceEqual(path)) ?? new KeyRange(path, null, null);
        ranges.Remove(own);
        if (resumed is not null)
        {
            own = descending ? own.Below(SortKey.Of(resumed.Keys[0])) : own.Above(SortKey.Of(resumed.Keys[0]));
        }

        return new Sorting(own, descending, ranges);
    }
}
