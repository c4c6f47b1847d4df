using System.Globalization;
using Google.Protobuf;
using Mall.EndToEnd.Tests.Support.Otlp.Protocol;

namespace Mall.EndToEnd.Tests.Support.Otlp;

internal sealed record Span(
    string Scope, string TraceId, string SpanId, string ParentId, string Name, int Kind, ulong Start, ulong End, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<Link> Links, bool IsError);

internal sealed record Link(string TraceId, string SpanId);

internal sealed record LogLine(string Body, string TraceId);

/// <summary>What is needed of the requests of OTLP (otlp.proto), with ids in hexadecimal.</summary>
internal static class OtlpMessages
{
    /// <summary>The code of a status.</summary>
    private const int Error = 2;

    public static IEnumerable<Span> Spans(byte[] request) =>
        from scope in ExportTraceServiceRequest.Parser.ParseFrom(request).ResourceSpans.SelectMany(resource => resource.ScopeSpans)
        from span in scope.Spans
        select new Span(
            scope.Scope?.Name ?? "",
            Hex(span.TraceId),
            Hex(span.SpanId),
            Hex(span.ParentSpanId),
            span.Name,
            span.Kind,
            span.StartTimeUnixNano,
            span.EndTimeUnixNano,
            span.Attributes.ToDictionary(attribute => attribute.Key, attribute => Text(attribute.Value)),
            [.. span.Links.Select(link => new Link(Hex(link.TraceId), Hex(link.SpanId)))],
            span.Status?.Code == Error);

    public static IEnumerable<string> MetricNames(byte[] request) =>
        ExportMetricsServiceRequest.Parser.ParseFrom(request).ResourceMetrics.SelectMany(resource => resource.ScopeMetrics).SelectMany(scope => scope.Metrics).Select(metric => metric.Name);

    public static IEnumerable<LogLine> Logs(byte[] request) =>
        ExportLogsServiceRequest.Parser.ParseFrom(request).ResourceLogs.SelectMany(resource => resource.ScopeLogs).SelectMany(scope => scope.LogRecords)
            .Select(record => new LogLine(Text(record.Body), Hex(record.TraceId)));

    private static string Hex(ByteString id) => Convert.ToHexStringLower(id.Span);

    /// <summary>Text, true or false, or a whole number; others are written as nothing.</summary>
    private static string Text(AnyValue? value) => value?.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        AnyValue.ValueOneofCase.IntValue => value.IntValue.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
