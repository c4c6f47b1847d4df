using Mall.Embedded.Cosmos.Sql;

namespace Mall.Embedded.Cosmos.Store;

/// <summary>Hashes of JSON scalars. Values that <c>=</c> of the query language calls equal have equal hashes: <c>1</c> and <c>1.0</c>, escaped or not.</summary>
internal static class ValueHash
{
    /// <summary>False for objects, arrays and undefined, which are not indexed.</summary>
    public static bool TryOf(in SqlValue value, out ulong hash)
    {
        hash = value.Kind switch
        {
            SqlKind.String => KeyHash.Of(value.Bytes.Span, (ulong)value.Kind),
            // -0 and 0 are equal.
            SqlKind.Null or SqlKind.Boolean or SqlKind.Number => KeyHash.Of(BitConverter.GetBytes(value.Number == 0 ? 0d : value.Number), (ulong)value.Kind),
            _ => 0,
        };
        return value.Kind is SqlKind.Null or SqlKind.Boolean or SqlKind.Number or SqlKind.String;
    }
}
