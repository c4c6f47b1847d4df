namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// Finds conditions that every row must fulfil: the terms of a top-level AND; and for an OR whose every branch restricts the same path
/// (as in ReadMany's query), the union of those restrictions.
/// </summary>
internal static class HintFinder
{
    public static IEnumerable<IndexHint> Find(Expression where) => where switch
    {
        LogicalExpression { IsAnd: true } and => and.Terms.SelectMany(Find),
        LogicalExpression or => Unite([.. or.Terms.Select(term => Find(term).ToList())]),
        ComparisonExpression { Operator: ComparisonOperator.Equal } equality => Hint(equality.Left, [equality.Right], []).Concat(Hint(equality.Right, [equality.Left], [])),
        InExpression within => Hint(within.Value, within.List, []),
        // ARRAY_CONTAINS(@list, c.x) is an IN with its list in one parameter.
        CallExpression { Name: "ARRAY_CONTAINS", Arguments: [var list, var item] } => Hint(item, [], [list]),
        _ => [],
    };

    private static IEnumerable<IndexHint> Hint(Expression item, Expression[] values, Expression[] lists)
    {
        if (item is PathExpression { Names: { } path } && values.Concat(lists).All(value => value.IsConstant))
        {
            yield return new IndexHint(path, values, lists);
        }
    }

    private static IEnumerable<IndexHint> Unite(List<IndexHint>[] branches)
    {
        foreach (IndexHint first in branches[0])
        {
            IndexHint?[] same = [.. branches.Select(branch => branch.Find(hint => hint.IsOf(first.Path)))];
            if (Array.TrueForAll(same, hint => hint is not null))
            {
                yield return IndexHint.Either(same!);
            }
        }
    }
}
