namespace Mall.Embedded.Cosmos.Sql;

internal enum AggregateKind
{
    Count,
    Sum,
    Min,
}

/// <summary>Computes an aggregate while rows are read. It ignores undefined values.</summary>
internal sealed class Accumulator(AggregateKind kind)
{
    private long _count;
    private double _sum;
    private bool _spoiled;
    private SqlValue _best;

    public void Add(in SqlValue value)
    {
        if (!value.IsDefined)
        {
            return;
        }

        _count++;
        switch (kind)
        {
            case AggregateKind.Sum:
                _sum += value.Number;
                _spoiled |= value.Kind != SqlKind.Number;
                break;
            case AggregateKind.Min when !_best.IsDefined || Comparison.Order(value, _best) < 0:
                _best = value;
                break;
        }
    }

    /// <summary>COUNT and SUM of nothing are 0. MIN of nothing, and SUM of anything but numbers, are undefined.</summary>
    public SqlValue Result() => kind switch
    {
        AggregateKind.Count => SqlValue.Of((double)_count),
        AggregateKind.Sum => _spoiled ? default : SqlValue.Of(_sum),
        _ => _best,
    };
}
