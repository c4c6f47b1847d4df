namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Finds terms of a top-level AND by which a path is above or below a constant. Every row must fulfil them.</summary>
internal static class RangeFinder
{
    public static IEnumerable<RangeCondition> Find(Expression? where, IReadOnlyList<PathStep> source) => where switch
    {
        AndExpression and => and.Terms.SelectMany(term => Find(term, source)),
        BinaryChainExpression { Rest: [(var op, var right)] } chain when Flipped(op) is { } flipped => (chain.First, right) switch
        {
            (PathExpression path, ConstantExpression or ParameterExpression) => [new RangeCondition(path.NamesFrom(source), op, right)],
            (ConstantExpression or ParameterExpression, PathExpression path) => [new RangeCondition(path.NamesFrom(source), flipped, chain.First)],
            _ => [],
        },
        _ => [],
    };

    private static BinaryOperator? Flipped(BinaryOperator op) => op switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => null,
    };
}
