namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Resolves the names of a parsed query and checks the rules beyond its syntax.</summary>
internal static class Binder
{
    public static QueryPlan Bind(ParsedQuery query)
    {
        CheckNames(query);
        CheckCounts(query);
        CheckAggregates(query);
        var where = new PathSet();
        var order = new PathSet();
        var select = new PathSet();
        query.WherePaths.ForEach(path => path.Bind(where, query.Source));
        query.OrderPaths.ForEach(path => path.Bind(order, query.Source));
        query.SelectPaths.ForEach(path => path.Bind(select, query.Source));

        Expression? condition = query.Where;
        if (query.Source.Count > 0)
        {
            // A document without the path in FROM has no row, whatever the query selects.
            var source = new PathExpression(default);
            source.Bind(where, query.Source);
            var exists = new CallExpression("IS_DEFINED", (in v, in _, in _) => SqlValue.Of(v.IsDefined), [source], 1);
            condition = condition is null ? exists : new AndExpression([exists, condition]);
        }

        bool wholeDocument = (query.Star || query.Value is PathExpression { Steps.Count: 0 }) && query.Source.Count == 0;
        Expression projection = Project(query, select, out bool mayBeUndefined);
        return new QueryPlan
        {
            Where = condition,
            WherePaths = where,
            Projection = projection,
            ProjectionPaths = select,
            ProjectionMayBeUndefined = mayBeUndefined,
            WholeDocument = wholeDocument,
            OrderBy = [.. query.OrderBy.Select(item => OrderOf(item, query.Source))],
            OrderPaths = order,
            Aggregates = [.. query.Aggregates],
            Parameters = [.. query.Parameters.Select(parameter => parameter.Name)],
            Distinct = query.Distinct,
            Top = query.Top,
            Offset = query.Offset,
            Limit = query.Limit,
            Hints = query.Where is null ? [] : HintFinder.Find(query.Where, query.Source),
            Ranges = [.. RangeFinder.Find(query.Where, query.Source)],
        };
    }

    public static CosmosSqlException Duplicate(string name) => new("SC2022", $"Object creation error, property name '{name}' specified more than once.");

    private static Expression Project(ParsedQuery query, PathSet paths, out bool mayBeUndefined)
    {
        mayBeUndefined = false;
        if (query.Star)
        {
            var root = new PathExpression(default);
            root.Bind(paths, query.Source);
            return root;
        }

        if (query.Value is not null)
        {
            mayBeUndefined = query.Value is not (ObjectExpression or ArrayExpression or PathExpression { Steps.Count: 0 });
            return query.Value;
        }

        var members = new List<(string Name, Expression Value)>();
        int unnamed = 0;
        foreach ((string? name, Expression value) in query.List)
        {
            string member = name ?? $"${++unnamed}";
            if (members.Exists(other => other.Name == member))
            {
                throw Duplicate(member);
            }

            members.Add((member, value));
        }

        return new ObjectExpression([.. members]);
    }

    private static void CheckNames(ParsedQuery query)
    {
        foreach (PathExpression path in query.SelectPaths.Concat(query.WherePaths).Concat(query.OrderPaths))
        {
            if (path.Root.Text != query.Alias)
            {
                throw path.Root.Text is "Infinity" or "NaN"
                    ? CosmosSqlException.NotSupported("the numbers Infinity and NaN", path.Root.Start, path.Root.End)
                    : new CosmosSqlException("SC2001", $"Identifier '{path.Root.Text}' could not be resolved.", path.Root.Start, path.Root.End);
            }
        }
    }

    private static void CheckCounts(ParsedQuery query)
    {
        if (query.Top is { Parameter: null, Number: double top } && !RowCounts.IsUsable(top))
        {
            throw RowCounts.BadTop();
        }

        if (query.Top is not null && query.Offset is not null)
        {
            throw new CosmosSqlException("SC2205", "A TOP cannot be used in the same query or subquery as an OFFSET.");
        }
    }

    private static void CheckAggregates(ParsedQuery query)
    {
        if (query.Aggregates.Count == 0)
        {
            return;
        }

        if (query.Star)
        {
            throw new CosmosSqlException("SC2040", "'SELECT *' is not allowed with aggregate functions.");
        }

        if (query.PlainSelectPath is { } path)
        {
            throw new CosmosSqlException(
                "SC2102",
                $"Property reference '{string.Concat([path.Root.Text, .. path.Steps.Select(step => "." + (step.Name ?? step.Index.ToString()))])}' is invalid in the select list "
                + "because it is not contained in either an aggregate function or the GROUP BY clause.",
                path.Root.Start,
                path.Root.End);
        }

        IEnumerable<Expression> items = query.Value is null ? query.List.Select(item => item.Value) : [query.Value];
        if (items.OfType<AggregateExpression>().Count() != query.Aggregates.Count)
        {
            throw new CosmosSqlException("Compositions of aggregates and other expressions are not allowed.");
        }
    }

    private static OrderKey OrderOf((Expression Value, bool Descending, Token At) item, IReadOnlyList<PathStep> source) => item.Value is PathExpression path
        ? new OrderKey(
            path,
            new OrderByPath(string.Concat(source.Concat(path.Steps).Select(step => "/" + (step.Name ?? step.Index.ToString()))), item.Descending),
            path.NamesFrom(source))
        : throw new CosmosSqlException(
            "2206", "Unsupported ORDER BY clause. ORDER BY item expression could not be mapped to a document path.", item.At.Start, item.At.End);
}
