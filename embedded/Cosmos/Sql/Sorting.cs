using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Tells a caller with sort keys how to pass documents: in the order of the first ORDER BY property, without those outside its range.
/// It only sorts and narrows the choice: the query is still evaluated in full on every document.</summary>
/// <param name="Range">The path to sort by, and the keys that are wanted.</param>
/// <param name="Descending">The direction.</param>
/// <param name="Others">Ranges of other paths; a document outside of one does not match.</param>
internal sealed record Sorting(KeyRange Range, bool Descending, IReadOnlyList<KeyRange> Others)
{
    /// <summary>Compares by key and then by rid, both in the sort's direction: the same order as <see cref="QueryRun.Compare"/> with a single key.</summary>
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

    /// <summary>The sorting of a query; null when no sort keys can be kept for it.</summary>
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
