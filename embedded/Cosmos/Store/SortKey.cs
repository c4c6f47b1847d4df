using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>What a document sorts by at one path, as far as an index keeps it: of a long text only the beginning. Two keys that are equal say nothing; two that
/// differ sort as the values themselves do.</summary>
internal sealed class SortKey : IComparable<SortKey>
{
    /// <summary>Enough for an id or a time.</summary>
    private const int LongestKept = 40;

    private readonly SqlValue _value;

    private SortKey(SqlValue value) => _value = value;

    public static SortKey Undefined { get; } = new(SqlValue.Undefined);

    /// <summary>A key that does not hold on to the document the value came from.</summary>
    public static SortKey Of(in SqlValue value) => value.Kind switch
    {
        SqlKind.Undefined => Undefined,
        SqlKind.String => new(SqlValue.OfString(Kept(value))),
        SqlKind.Array or SqlKind.Object => new(SqlValue.OfContainer(value.Kind, Kept(value))),
        _ => new(value),
    };

    /// <summary>Whether it is all of the value: then two equal keys are equal values.</summary>
    public bool IsWhole => _value.Bytes.Length < LongestKept;

    public int CompareTo(SortKey? other) => Comparison.Order(_value, other!._value);

    private static byte[] Kept(in SqlValue value) => value.Bytes.Span[..Math.Min(value.Bytes.Length, LongestKept)].ToArray();
}
