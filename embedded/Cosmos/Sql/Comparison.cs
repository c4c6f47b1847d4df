using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

/// <summary>Compares values: equality and relations for WHERE, and the total order for ORDER BY.</summary>
internal static class Comparison
{
    /// <summary>Deep equality of two defined values. Values of different types are not equal.</summary>
    public static bool AreEqual(in SqlValue left, in SqlValue right)
    {
        if (left.Kind != right.Kind)
        {
            return false;
        }

        return left.Kind switch
        {
            SqlKind.Boolean or SqlKind.Number => left.Number == right.Number,
            SqlKind.String => left.Bytes.Span.SequenceEqual(right.Bytes.Span),
            SqlKind.Array or SqlKind.Object => left.Bytes.Span.SequenceEqual(right.Bytes.Span) || AreDeeplyEqual(left.Bytes, right.Bytes),
            _ => true,
        };
    }

    /// <summary>Whether &lt;, &lt;=, &gt; and &gt;= are defined for the two values: only within one primitive type.</summary>
    public static bool AreComparable(in SqlValue left, in SqlValue right) =>
        left.Kind == right.Kind && left.Kind is SqlKind.Null or SqlKind.Boolean or SqlKind.Number or SqlKind.String;

    /// <summary>
    /// The total order: by type first, then by value. Strings compare by their UTF-8 bytes, so by code points, without culture or case folding, as in the
    /// service. That is also the order of UTF-16 code units, except beyond U+FFFF. The service documents no order of arrays and objects: here they
    /// compare by their text, which at least is stable.
    /// </summary>
    public static int Order(in SqlValue left, in SqlValue right)
    {
        if (left.Kind != right.Kind)
        {
            return left.Kind.CompareTo(right.Kind);
        }

        return left.Kind switch
        {
            SqlKind.Boolean or SqlKind.Number => left.Number.CompareTo(right.Number),
            SqlKind.String or SqlKind.Array or SqlKind.Object => left.Bytes.Span.SequenceCompareTo(right.Bytes.Span),
            _ => 0,
        };
    }

    private static bool AreDeeplyEqual(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        using JsonDocument one = JsonDocument.Parse(left);
        using JsonDocument other = JsonDocument.Parse(right);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement);
    }
}
