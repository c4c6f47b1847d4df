using System.Globalization;

namespace Mall.EndToEnd.Tests.Support.Otlp;

internal sealed record Span(
    string Scope, string TraceId, string SpanId, string ParentId, string Name, int Kind, ulong Start, ulong End, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<Link> Links, bool IsError);

internal sealed record Link(string TraceId, string SpanId);

internal sealed record LogLine(string Body, string TraceId);

/// <summary>What is needed of the requests of OTLP. The numbers of the fields are those of opentelemetry-proto 1.x: collector/trace/v1/trace_service.proto, trace/v1/trace.proto,
/// collector/metrics/v1/metrics_service.proto, metrics/v1/metrics.proto, collector/logs/v1/logs_service.proto, logs/v1/logs.proto, common/v1/common.proto
/// (github.com/open-telemetry/opentelemetry-proto).</summary>
internal static class OtlpMessages
{
    /// <summary>ExportTraceServiceRequest: resource_spans 1, of them scope_spans 2, of them scope 1 and spans 2.</summary>
    public static List<Span> Spans(byte[] request)
    {
        var spans = new List<Span>();
        Scopes(request, (scope, span) => spans.Add(ReadSpan(scope, span)));
        return spans;
    }

    /// <summary>ExportMetricsServiceRequest: the same shape, metrics for spans; the name is field 1 of a metric.</summary>
    public static List<string> MetricNames(byte[] request)
    {
        var names = new List<string>();
        Scopes(request, (_, metric) =>
        {
            for (var reader = new ProtoReader(metric); reader.Next();)
            {
                if (reader.Field == 1)
                {
                    names.Add(reader.Text);
                }
            }
        });
        return names;
    }

    /// <summary>ExportLogsServiceRequest: the same shape; of a record body 5 and trace_id 9.</summary>
    public static List<LogLine> Logs(byte[] request)
    {
        var logs = new List<LogLine>();
        Scopes(request, (_, record) =>
        {
            var (body, trace) = ("", "");
            for (var reader = new ProtoReader(record); reader.Next();)
            {
                switch (reader.Field)
                {
                    case 5:
                        body = AnyValue(reader.Bytes);
                        break;
                    case 9:
                        trace = Convert.ToHexStringLower(reader.Bytes);
                        break;
                }
            }

            logs.Add(new LogLine(body, trace));
        });
        return logs;
    }

    private delegate void Item(string scope, ReadOnlySpan<byte> item);

    private static void Scopes(byte[] request, Item item)
    {
        for (var all = new ProtoReader(request); all.Next();)
        {
            for (var resource = new ProtoReader(all.Bytes); resource.Next();)
            {
                if (resource.Field != 2)
                {
                    continue;
                }

                var scope = "";
                for (var reader = new ProtoReader(resource.Bytes); reader.Next();)
                {
                    if (reader.Field == 1)
                    {
                        scope = NameOf(reader.Bytes);
                    }
                    else if (reader.Field == 2)
                    {
                        item(scope, reader.Bytes);
                    }
                }
            }
        }
    }

    private static string NameOf(ReadOnlySpan<byte> scope)
    {
        for (var reader = new ProtoReader(scope); reader.Next();)
        {
            if (reader.Field == 1)
            {
                return reader.Text;
            }
        }

        return "";
    }

    private static Span ReadSpan(string scope, ReadOnlySpan<byte> span)
    {
        var (trace, id, parent, name, kind, start, end, isError) = ("", "", "", "", 0, 0UL, 0UL, false);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var links = new List<Link>();
        for (var reader = new ProtoReader(span); reader.Next();)
        {
            switch (reader.Field)
            {
                case 1:
                    trace = Convert.ToHexStringLower(reader.Bytes);
                    break;
                case 2:
                    id = Convert.ToHexStringLower(reader.Bytes);
                    break;
                case 4:
                    parent = Convert.ToHexStringLower(reader.Bytes);
                    break;
                case 5:
                    name = reader.Text;
                    break;
                case 6:
                    kind = (int)reader.Number;
                    break;
                case 7:
                    start = reader.Number;
                    break;
                case 8:
                    end = reader.Number;
                    break;
                case 9:
                    KeyValue(reader.Bytes, attributes);
                    break;
                case 13:
                    links.Add(ReadLink(reader.Bytes));
                    break;
                case 15:
                    isError = IsError(reader.Bytes);
                    break;
            }
        }

        return new Span(scope, trace, id, parent, name, kind, start, end, attributes, links, isError);
    }

    private static Link ReadLink(ReadOnlySpan<byte> link)
    {
        var (trace, id) = ("", "");
        for (var reader = new ProtoReader(link); reader.Next();)
        {
            if (reader.Field == 1)
            {
                trace = Convert.ToHexStringLower(reader.Bytes);
            }
            else if (reader.Field == 2)
            {
                id = Convert.ToHexStringLower(reader.Bytes);
            }
        }

        return new Link(trace, id);
    }

    /// <summary>Status: code 3, of which 2 is an error.</summary>
    private static bool IsError(ReadOnlySpan<byte> status)
    {
        for (var reader = new ProtoReader(status); reader.Next();)
        {
            if (reader.Field == 3)
            {
                return reader.Number == 2;
            }
        }

        return false;
    }

    private static void KeyValue(ReadOnlySpan<byte> pair, Dictionary<string, string> into)
    {
        var (key, value) = ("", "");
        for (var reader = new ProtoReader(pair); reader.Next();)
        {
            if (reader.Field == 1)
            {
                key = reader.Text;
            }
            else if (reader.Field == 2)
            {
                value = AnyValue(reader.Bytes);
            }
        }

        into[key] = value;
    }

    /// <summary>Text, true or false, or a whole number; others are written as nothing.</summary>
    private static string AnyValue(ReadOnlySpan<byte> value)
    {
        for (var reader = new ProtoReader(value); reader.Next();)
        {
            return reader.Field switch
            {
                1 => reader.Text,
                2 => reader.Number == 1 ? "true" : "false",
                3 => ((long)reader.Number).ToString(CultureInfo.InvariantCulture),
                _ => "",
            };
        }

        return "";
    }
}
