using System.Text.Json;

namespace Mall.Embedded.Cosmos.Sql;

internal enum IndexHintKind
{
    /// <summary>The value at the path equals the one value.</summary>
    Equals,

    /// <summary>The value at the path equals one of the values.</summary>
    In,

    /// <summary>The value at the path is an array that contains the one value.</summary>
    ArrayContains,
}

/// <summary>
/// A condition that every row of the answer fulfils, so that a caller with an index may pass fewer candidates.
/// It narrows only: the query is still evaluated in full on what is passed.
/// </summary>
internal abstract class IndexHint(string[] path, IndexHintKind kind)
{
    /// <summary>Property names from the root of the document.</summary>
    public string[] Path { get; } = path;

    public IndexHintKind Kind { get; } = kind;

    /// <summary>
    /// The constants compared with. Empty means that no document can match (for example a parameter that was not sent). Numbers are to be
    /// compared as doubles. A parameter may hold an array or object: an index of plain values cannot use the hint then.
    /// </summary>
    public abstract IReadOnlyList<JsonElement> Values(QueryParameters parameters);
}
