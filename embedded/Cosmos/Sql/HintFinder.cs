using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>
/// Finds conditions that every row must fulfil: the terms of a top-level AND; and for an OR whose every branch restricts the same path
/// (as in ReadMany's query), the union of those restrictions.
/// </summary>
internal static class HintFinder
{
    public static IReadOnlyList<IndexHint> Find(Expression where, IReadOnlyList<PathStep> source)
    {
        switch (where)
        {
            case AndExpression and:
                return [.. and.Terms.SelectMany(term => Find(term, source))];
            case OrExpression or:
                return Unite([.. or.Terms.Select(term => Find(term, source))]);
            case BinaryChainExpression { Rest: [(BinaryOperator.Equal, var right)] } equality:
                return [.. Hint(equality.First, IndexHintKind.Equals, [right], source), .. Hint(right, IndexHintKind.Equals, [equality.First], source)];
            case InExpression within:
                return [.. Hint(within.Value, IndexHintKind.In, within.List, source)];
            case CallExpression { Name: "ARRAY_CONTAINS", Arguments: [var array, var item] }:
                return [.. Hint(array, IndexHintKind.ArrayContains, [item], source), .. HintOfList(array, item, source)];
            default:
                return [];
        }
    }

    private static IEnumerable<IndexHint> Hint(Expression path, IndexHintKind kind, Expression[] values, IReadOnlyList<PathStep> source)
    {
        if ((path as PathExpression)?.NamesFrom(source) is { } names && Array.TrueForAll(values, value => value is ConstantExpression or ParameterExpression))
        {
            yield return new ConstantHint(names, kind, [.. values.Select(Value)]);
        }
    }

    // ARRAY_CONTAINS(@list, c.x) is an IN with its list in one parameter.
    private static IEnumerable<IndexHint> HintOfList(Expression list, Expression item, IReadOnlyList<PathStep> source)
    {
        if (list is ParameterExpression parameter && (item as PathExpression)?.NamesFrom(source) is { } names)
        {
            yield return new ListHint(names, parameter.Name);
        }
    }

    private static HintValue Value(Expression expression) => expression switch
    {
        ParameterExpression parameter => new HintValue(parameter.Name, default),
        ConstantExpression { Value: { IsDefined: true } value } => new HintValue(null, JsonDocument.Parse(value.ToJson()).RootElement),
        _ => default,
    };

    private static List<IndexHint> Unite(IReadOnlyList<IndexHint>[] branches)
    {
        // Grouped by path and kind of index, so that one pass unites a thousand branches.
        var united = new Dictionary<(string Path, bool Contains), (int Branches, List<HintValue> Values, string[] Path)>();
        foreach (IReadOnlyList<IndexHint> branch in branches)
        {
            foreach (ConstantHint hint in branch.OfType<ConstantHint>().DistinctBy(Key))
            {
                (int count, List<HintValue> values, _) = united.GetValueOrDefault(Key(hint), (0, [], hint.Path));
                values.AddRange(hint.Constants);
                united[Key(hint)] = (count + 1, values, hint.Path);
            }
        }

        // There is no hint for "contains one of".
        return [.. united.Where(entry => entry.Value.Branches == branches.Length && !entry.Key.Contains)
            .Select(entry => new ConstantHint(entry.Value.Path, IndexHintKind.In, [.. entry.Value.Values]))];

        static (string Path, bool Contains) Key(ConstantHint hint) => (string.Join('\0', hint.Path), hint.Kind == IndexHintKind.ArrayContains);
    }

    private readonly record struct HintValue(string? Parameter, JsonElement Constant);

    private sealed class ConstantHint(string[] path, IndexHintKind kind, HintValue[] values) : IndexHint(path, kind)
    {
        public HintValue[] Constants => values;

        public override IReadOnlyList<JsonElement> Values(QueryParameters parameters)
        {
            var result = new List<JsonElement>(values.Length);
            foreach (HintValue value in values)
            {
                JsonElement element = value.Constant;
                if ((value.Parameter is null || parameters.TryGet(value.Parameter, out element)) && element.ValueKind != JsonValueKind.Undefined)
                {
                    result.Add(element);
                }
            }

            return result;
        }
    }

    private sealed class ListHint(string[] path, string parameter) : IndexHint(path, IndexHintKind.In)
    {
        public override IReadOnlyList<JsonElement> Values(QueryParameters parameters) =>
            parameters.TryGet(parameter, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];
    }
}
