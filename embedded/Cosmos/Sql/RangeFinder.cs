namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Finds conditions that every row must fulfil and that say that a path is above or below a constant: terms of a top-level AND.</summary>
internal static class RangeFinder
{
    public static IEnumerable<(PathExpression Value, BinaryOperator Operator, Expression Bound)> Find(Expression? where) => where switch
    {
        AndExpression and => and.Terms.SelectMany(Find),
        BinaryChainExpression { Rest: [(var op, var right)] } chain when Flipped(op) is { } flipped => (chain.First, right) switch
        {
            (PathExpression path, ConstantExpression or ParameterExpression) => [(path, op, right)],
            (ConstantExpression or ParameterExpression, PathExpression path) => [(path, flipped, chain.First)],
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
