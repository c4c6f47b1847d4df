namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Numbers of rows to skip and to return at most, over all pages.</summary>
internal readonly record struct RowCounts(long Skip, long Take)
{
    /// <exception cref="CosmosSqlException">A parameter is missing or not a usable count.</exception>
    public static RowCounts Of(QueryPlan plan, Row row)
    {
        if (plan.Top is { } top)
        {
            return new RowCounts(0, Resolve(top, row) ?? throw BadTop());
        }

        if (plan.Offset is not { } offset || plan.Limit is not { } limit)
        {
            return new RowCounts(0, long.MaxValue);
        }

        long skip = Resolve(offset, row) ?? throw new CosmosSqlException("SC2062", "The OFFSET count value exceeds the maximum allowed value.");
        return new RowCounts(skip, Resolve(limit, row) ?? throw new CosmosSqlException("SC2061", "The LIMIT count value exceeds the maximum allowed value."));
    }

    public static bool IsUsable(double count) => count >= 0 && count <= uint.MaxValue && count == Math.Truncate(count);

    public static CosmosSqlException BadTop() => new("SC2060", "The count value provided for a TOP clause must be an integer.");

    private static long? Resolve(RowCount count, Row row)
    {
        SqlValue value = count.Parameter is null ? SqlValue.Of(count.Number) : count.Parameter.Evaluate(row);
        return value.Kind == SqlKind.Number && IsUsable(value.Number) ? (long)value.Number : null;
    }
}
