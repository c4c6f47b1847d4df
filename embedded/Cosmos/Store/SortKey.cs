using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>The value that a document sorts by at one path, as far as an index keeps it: a long text is cut. Keys that differ sort as their values do; the values of
/// equal keys may still differ.</summary>
internal sealed class SortKey : IComparable<SortKey>
{
    /// <summary>Bytes. Enough for an id or a time.</summary>
    private const int LongestKept = 40;

    private readonly SqlValue _value;

    private SortKey(SqlValue value) => _value = value;

    public static SortKey Undefined { get; } = new(SqlValue.Undefined);

    /// <summary>Makes a key that does not reference the value's document.</summary>
    public static SortKey Of(in SqlValue value) => value.Kind switch
    {
        SqlKind.Undefined => Undefined,
        SqlKind.String => new(SqlValue.OfString(Kept(value))),
        SqlKind.Array or SqlKind.Object => new(SqlValue.OfContainer(value.Kind, Kept(value))),
        _ => new(value),
    };

    /// <summary>Whether the key holds the whole value. Then equal keys mean equal values.</summary>
    public bool IsWhole => _value.Bytes.Length < LongestKept;

    public int CompareTo(SortKey? other) => Comparison.Order(_value, other!._value);

    private static byte[] Kept(in SqlValue value) => value.Bytes.Span[..Math.Min(value.Bytes.Length, LongestKept)].ToArray();
}
