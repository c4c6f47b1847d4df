using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Answers aggregates and DISTINCT: reads every candidate and returns one page. A token could not record which rows were already counted.</summary>
internal static class WholeAnswer
{
    public static QueryPage Read(QueryRun run, IEnumerable<QueryDocument> candidates)
    {
        (long skip, long take) = run.Counts();
        int scanned = 0;
        IEnumerable<QueryDocument> counted = candidates.Select(document =>
        {
            scanned++;
            return document;
        });
        IReadOnlyList<ReadOnlyMemory<byte>> rows = run.Plan.Aggregates.Length > 0 ? Aggregate(run, counted) : Distinct(run, counted);
        return new QueryPage([.. rows.Skip((int)Math.Min(skip, int.MaxValue)).Take((int)Math.Min(take, int.MaxValue))], null, scanned);
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> Aggregate(QueryRun run, IEnumerable<QueryDocument> candidates)
    {
        Accumulator[] accumulators = [.. run.Plan.Aggregates.Select(aggregate => new Accumulator(aggregate.Kind))];
        foreach (QueryDocument document in candidates)
        {
            if (run.IsMatch(document.Json))
            {
                run.Accumulate(document.Json, accumulators);
            }
        }

        SqlValue row = run.Conclude(accumulators);
        return row.IsDefined ? [row.ToJson()] : [];
    }

    private static List<ReadOnlyMemory<byte>> Distinct(QueryRun run, IEnumerable<QueryDocument> candidates)
    {
        IEnumerable<ReadOnlyMemory<byte>> matching = run.Plan.OrderBy.Length > 0
            ? new OrderedPage(run, null, 0).ReadAll(candidates)
            : candidates.Where(document => run.IsMatch(document.Json)).Select(document => document.Json);
        var all = new RowBuffer();
        foreach (ReadOnlyMemory<byte> json in matching)
        {
            run.AddRow(json, all);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. all.ToList().Where(row => seen.Add(Canonical(row)))];
    }

    /// <summary>A text that is the same for equal rows: properties sorted, numbers as doubles.</summary>
    private static string Canonical(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var buffer = new ArrayBufferWriter<byte>(json.Length);
        using (var writer = new Utf8JsonWriter(buffer, SqlValue.WriterOptions))
        {
            Write(document.RootElement, writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(property.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                SqlValue.Of(element).WriteTo(writer);
                break;
        }
    }
}
