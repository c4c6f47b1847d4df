namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Numbers of rows to skip and to return at most, over all pages.</summary>
internal readonly record struct RowCounts(long Skip, long Take)
{
    /// <exception cref="CosmosSqlException">A parameter is missing or not a usable count.</exception>
    public static RowCounts Of(QueryPlan plan, QueryRun run)
    {
        if (plan.Top is { } top)
        {
            return new RowCounts(0, Resolve(top) ?? throw new CosmosSqlException("SC2060", "The count value provided for a TOP clause must be an integer."));
        }

        if (plan.Offset is not { } offset || plan.Limit is not { } limit)
        {
            return new RowCounts(0, long.MaxValue);
        }

        long skip = Resolve(offset) ?? throw new CosmosSqlException("SC2062", "The OFFSET count value exceeds the maximum allowed value.");
        return new RowCounts(skip, Resolve(limit) ?? throw new CosmosSqlException("SC2061", "The LIMIT count value exceeds the maximum allowed value."));

        long? Resolve(Expression count) =>
            run.Constant(count) is { Kind: SqlKind.Number, Number: >= 0 and <= uint.MaxValue } value && value.Number == Math.Truncate(value.Number) ? (long)value.Number : null;
    }
}
