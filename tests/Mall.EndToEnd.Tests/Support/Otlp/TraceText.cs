using System.Globalization;
using System.Text;

namespace Mall.EndToEnd.Tests.Support.Otlp;

/// <summary>A trace as indented text: each span below what caused it, with the milliseconds since the first one and how long it took.</summary>
internal static class TraceText
{
    private static readonly string[] Kinds = ["", "", "server", "client", "producer", "consumer"];

    /// <param name="spans">Of one trace.</param>
    /// <param name="others">Where linked spans are looked for.</param>
    public static string Of(IReadOnlyCollection<Span> spans, IReadOnlyCollection<Span> others)
    {
        var text = new StringBuilder();
        var known = spans.Select(span => span.SpanId).ToHashSet(StringComparer.Ordinal);
        var first = spans.Min(span => span.Start);
        foreach (var root in spans.Where(span => !known.Contains(span.ParentId)).OrderBy(span => span.Start))
        {
            Write(root, 0);
        }

        return text.ToString();

        void Write(Span span, int depth)
        {
            var name = new string(' ', 2 * depth) + span.Name;
            var links = span.Links.Select(link => others.FirstOrDefault(other => other.SpanId == link.SpanId)?.Name ?? "another trace");
            var line = $"{name,-74} {Milliseconds(span.Start - first),9} {Milliseconds(span.End - span.Start),9}  {Kinds[span.Kind]}";
            text.AppendLine(span.Links.Count == 0 ? line.TrimEnd() : $"{line} (link: {string.Join(", ", links)})");
            foreach (var child in spans.Where(child => child.ParentId == span.SpanId).OrderBy(child => child.Start))
            {
                Write(child, depth + 1);
            }
        }
    }

    private static string Milliseconds(ulong nanoseconds) => (nanoseconds / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
}
