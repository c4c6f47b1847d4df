using System.Text;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Answers aggregates and DISTINCT: reads every candidate and returns one page. A token could not record which rows were already counted.</summary>
internal static class WholeAnswer
{
    public static QueryPage Read(QueryRun run, IEnumerable<QueryDocument> candidates)
    {
        IEnumerable<SqlValue> values = candidates.Where(document => run.IsMatch(document.Json)).Select(document => run.Value(document.Json));
        var rows = new RowBuffer();
        if (run.Plan.Aggregate is { } kind)
        {
            var accumulator = new Accumulator(kind);
            foreach (SqlValue value in values)
            {
                accumulator.Add(value);
            }

            rows.WriteDefined(accumulator.Result());
            return new QueryPage(rows.ToList(), null);
        }

        var seen = new HashSet<(SqlKind Kind, double Number, string Text)>();
        foreach (SqlValue value in values)
        {
            if (value.Kind is SqlKind.Array or SqlKind.Object)
            {
                throw CosmosSqlException.NotSupported("DISTINCT arrays and objects");
            }

            if (seen.Add((value.Kind, value.Number, Encoding.UTF8.GetString(value.Bytes.Span))))
            {
                rows.WriteDefined(value);
            }
        }

        return new QueryPage(rows.ToList(), null);
    }
}
