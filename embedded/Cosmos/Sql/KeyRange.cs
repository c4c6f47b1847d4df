using Mall.Embedded.Cosmos.Store;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>A range of keys at one path that holds every row, as far as keys tell. It only narrows the choice: a document in the range need not match.</summary>
/// <param name="Path">Property names from the root of the document.</param>
/// <param name="Low">No document with a smaller key matches; null for no bound.</param>
/// <param name="High">No document with a larger key matches; null for no bound.</param>
internal sealed record KeyRange(string[] Path, SortKey? Low, SortKey? High)
{
    public bool Contains(SortKey key) => (Low is null || key.CompareTo(Low) >= 0) && (High is null || key.CompareTo(High) <= 0);

    public KeyRange Above(SortKey bound) => Low is null || bound.CompareTo(Low) > 0 ? this with { Low = bound } : this;

    public KeyRange Below(SortKey bound) => High is null || bound.CompareTo(High) < 0 ? this with { High = bound } : this;

    /// <summary>One range for each path that the query bounds, in the order of the paths' first conditions.</summary>
    public static List<KeyRange> Of(QueryPlan plan, QueryRun run)
    {
        List<KeyRange> ranges = [];
        foreach (RangeCondition condition in plan.Ranges)
        {
            if (condition.Path is not { } path || run.Constant(condition.Bound) is not { IsDefined: true } limit)
            {
                continue;
            }

            int known = ranges.FindIndex(range => range.Path.AsSpan().SequenceEqual(path));
            KeyRange before = known < 0 ? new KeyRange(path, null, null) : ranges[known];
            KeyRange after = condition.Operator is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual ? before.Above(SortKey.Of(limit)) : before.Below(SortKey.Of(limit));
            if (known < 0)
            {
                ranges.Add(after);
            }
            else
            {
                ranges[known] = after;
            }
        }

        return ranges;
    }
}
